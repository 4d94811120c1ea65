package dev.arrow.kconfig.file;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DependencyFilesTest {
  private static final String TREE =
      "config B\n\tbool \"b\"\nconfig N\n\tint \"n\"\n\tdefault 4\nconfig S\n\tstring \"s\"\n";

  private static Set<String> changed(Dialect dialect, String before, String... lines) {
    KconfigModel model = Trees.of(dialect, TREE);
    Configuration configuration = Configuration.of(model, Trees.lines(lines));
    byte[] old = before.getBytes(StandardCharsets.UTF_8);
    return DependencyFiles.changed(configuration, old, "CONFIG_");
  }

  @Test
  void atFirstAllButWhatIsOffHasChanged() {
    assertThat(changed(Dialects.LINUX_6_12, "", "B=n")).containsExactly("N", "S");
    assertThat(changed(Dialects.LINUX_6_12, "", "B=y")).containsExactly("B", "N", "S");
  }

  @Test
  void onlyOtherValuesCount() {
    String before = "# a comment\nCONFIG_B=y\nCONFIG_N=4\nCONFIG_S=a \"b\"\nno line\n";
    assertThat(changed(Dialects.LINUX_6_12, before, "B=y", "S=a \"b\"")).isEmpty();
    assertThat(changed(Dialects.LINUX_6_12, before, "B=n", "N=5")).containsExactly("B", "N", "S");
  }

  @Test
  void whatIsNoMoreHasChanged() {
    assertThat(changed(Dialects.LINUX_6_12, "CONFIG_GONE=y\nCONFIG_N=4\nCONFIG_S=\n"))
        .containsExactly("GONE");
  }

  @Test
  void quotesAreReadWhereTheyAreWritten() {
    assertThat(changed(Dialects.UNIKRAFT, "CONFIG_N=4\nCONFIG_S=\"a\\\"b\"\n", "S=a\"b")).isEmpty();
  }

  @Test
  void aValueOfAnotherTypeIsNone() {
    assertThat(changed(Dialects.LINUX_6_12, "CONFIG_B=text\nCONFIG_N=4\nCONFIG_S=\n")).isEmpty();
  }

  @TempDir Path folder;

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void filesAreNamedByTheDialect() throws IOException {
    Path include = folder.resolve("config");
    DependencyFiles.touch(include, new TreeSet<>(Set.of("A_bC", "X2")), false);
    assertThat(files()).containsExactly("config/A_bC", "config/X2");
    DependencyFiles.touch(include, new TreeSet<>(Set.of("A_bC", "X2")), true);
    assertThat(files()).containsExactly("config/A_bC", "config/X2", "config/a/bc.h", "config/x2.h");
  }

  @Test
  void timesOfTheTouchedMoveOn() throws IOException {
    Files.writeString(folder.resolve("A"), "");
    Files.writeString(folder.resolve("B"), "");
    FileTime past = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(folder.resolve("A"), past);
    Files.setLastModifiedTime(folder.resolve("B"), past);
    DependencyFiles.touch(folder, new TreeSet<>(Set.of("A")), false);
    assertThat(Files.getLastModifiedTime(folder.resolve("A"))).isGreaterThan(past);
    assertThat(Files.getLastModifiedTime(folder.resolve("B"))).isEqualTo(past);
  }

  @Test
  void noNameLeadsOutOfTheFolder() throws IOException {
    Path include = folder.resolve("config");
    Files.createDirectory(include);
    for (boolean nested : List.of(false, true)) {
      DependencyFiles.touch(
          include, new TreeSet<>(Set.of("../../out", "/etc/x", "..", "a/../../b")), nested);
    }
    assertThat(files()).isNotEmpty().allMatch(file -> file.startsWith("config/"));
  }
}
