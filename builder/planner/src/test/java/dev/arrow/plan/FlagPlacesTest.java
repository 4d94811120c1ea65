package dev.arrow.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What flags say wherever the folders lie. */
final class FlagPlacesTest {
  private static final FlagPlaces BESIDE = new FlagPlaces(Path.of("/a/arrow"), Path.of("/a/web"));
  private static final FlagPlaces ELSEWHERE =
      new FlagPlaces(Path.of("/b/deep/arrow"), Path.of("/b/deep/web"));
  private static final FlagPlaces WITHIN =
      new FlagPlaces(Path.of("/a/arrow"), Path.of("/a/arrow/web"));

  @Test
  void twoCheckoutsSayTheSame() {
    assertThat(BESIDE.anywhere(flags("/a"), true))
        .isEqualTo(ELSEWHERE.anywhere(flags("/b/deep"), true));
  }

  private static List<String> flags(String folder) {
    return List.of(
        "-O2",
        "-I" + folder + "/arrow/base/include",
        "-I" + folder + "/arrow",
        "-ffile-prefix-map=" + folder + "/arrow=arrow",
        "-ffile-prefix-map=../arrow=arrow",
        "-ffile-prefix-map=" + folder + "/web=.");
  }

  @Test
  void theWordsStandForTheFolders() {
    assertThat(BESIDE.anywhere(flags("/a"), true))
        .containsExactly(
            "-O2",
            "-I<arrow>/base/include",
            "-I<arrow>",
            "-ffile-prefix-map=<arrow>=arrow",
            "-ffile-prefix-map=<arrow>=arrow",
            "-ffile-prefix-map=<project>=.");
  }

  @Test
  void theInnerFolderIsFoundInTheOuterOne() {
    assertThat(WITHIN.anywhere(List.of("-I/a/arrow/web/x", "-I/a/arrow/x", "-I../x"), true))
        .containsExactly("-I<project>/x", "-I<arrow>/x", "-I<arrow>/x");
  }

  @Test
  void aLongerNameIsAnotherFolder() {
    assertThat(BESIDE.anywhere(List.of("-I/a/arrow2/x", "-I/a/webs", "-DHOME=/a/arrow"), true))
        .containsExactly("-I/a/arrow2/x", "-I/a/webs", "-DHOME=/a/arrow");
  }

  @Test
  void whereTheProjectLiesMattersToItsOwnSourcesAlone() {
    assertThat(BESIDE.anywhere(List.of("-ffile-prefix-map=/a/web=."), false)).isEmpty();
  }
}
