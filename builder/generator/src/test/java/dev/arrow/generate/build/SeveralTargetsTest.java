package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Targets that are built together: what they share, and that one does not stop the others. */
class SeveralTargetsTest {
  private static final String MINI = "mini/x86_64";
  private static final String OTHER = "other/x86_64";
  private static final String OTHERS_SOURCE = "platforms/other/src/exit.c";

  @TempDir Path folder;
  private TinyProject tiny;

  @BeforeEach
  void write() throws IOException {
    tiny = TinyProject.in(folder.resolve("a"));
  }

  @Test
  void eachObjectIsCountedForTheTargetThatComesFirst() {
    BuildResult first = tiny.build();
    ObjectShare mini = first.shares().get(MINI);
    ObjectShare other = first.shares().get(OTHER);
    assertThat(mini.compiled() + other.compiled()).isEqualTo(first.compiled());
    assertThat(mini.shared()).isZero();
    assertThat(mini.cached()).isZero();
    assertThat(other.compiled()).isEqualTo(2);
    assertThat(other.shared()).isGreaterThan(2);
    BuildResult again = tiny.build();
    assertThat(again.shares().get(OTHER))
        .isEqualTo(new ObjectShare(0, 0, other.compiled() + other.shared()));
  }

  @Test
  void aSourceThatDoesNotCompileLeavesTheOtherTarget() {
    tiny.replace(tiny.home.resolve(OTHERS_SOURCE), "arrow_", "nonsense arrow_");
    BuildResult some = tiny.buildSome();
    assertThat(some.targets()).extracting(BuiltTarget::target).containsExactly(MINI);
    assertThat(some.failures()).containsOnlyKeys(OTHER);
    assertThat(messages(some))
        .containsExactly("`src/exit.c` of library `plat-other` did not compile.");
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n8");
    assertThat(tiny.buildSome().planned()).isFalse();
    assertThat(tiny.failure()).contains("did not compile");
    tiny.replace(tiny.home.resolve(OTHERS_SOURCE), "nonsense arrow_", "arrow_");
    assertThat(tiny.build().targets()).hasSize(2);
    assertThat(tiny.run("other-x86_64")).isEqualTo("hello there\n8");
  }

  @Test
  void aConfigurationThatCannotBeLeavesTheOtherTarget() {
    tiny.write("config/other-x86_64.config", "CONFIG_WORDS_START=2000\n");
    BuildResult some = tiny.buildSome();
    assertThat(some.targets()).extracting(BuiltTarget::target).containsExactly(MINI);
    assertThat(some.failures()).containsOnlyKeys(OTHER);
    assertThat(some.shares()).containsOnlyKeys(MINI);
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n8");
    tiny.write("config/other-x86_64.config", "");
    tiny.age();
    BuildResult whole = tiny.build();
    assertThat(whole.targets()).hasSize(2);
    assertThat(tiny.build().planned()).isFalse();
  }

  @Test
  void whatIsWrongWithAllIsSaidOnce() {
    tiny.write("main.c", "int main(void) { return x; }\n");
    assertThat(tiny.failure()).containsOnlyOnce("`main.c` did not compile.");
  }

  @Test
  void anImageDoesNotDependOnWhatIsBuiltWithIt() throws IOException {
    tiny.build();
    TinyProject parted = TinyProject.in(folder.resolve("b"));
    parted.build(OTHER);
    parted.build(MINI);
    for (String image : List.of("mini-x86_64/greet", "other-x86_64/greet")) {
      assertThat(parted.bytes("build/" + image)).isEqualTo(tiny.bytes("build/" + image));
    }
  }

  @Test
  void someTargetsHaveAMakefileOfTheirOwn() throws IOException {
    tiny.replace(tiny.project.resolve("arrow.yaml"), OTHER + "]", OTHER + ", " + MINI + ":debug]");
    tiny.build();
    byte[] all = tiny.bytes("build/Makefile");
    tiny.build(MINI, OTHER);
    assertThat(tiny.bytes("build/Makefile")).isEqualTo(all);
    assertThat(tiny.build(MINI, OTHER).planned()).isFalse();
    assertThat(tiny.build(OTHER, MINI + ":debug").planned()).isTrue();
    assertThat(tiny.build().planned()).isFalse();
    assertThat(Files.readString(tiny.project.resolve("build/some/targets")))
        .startsWith("other-x86_64 ")
        .contains("mini-x86_64-debug ");
  }

  @Test
  void aTargetThatIsListedLaterIsBuiltWithAllAlthoughTheOthersAreUpToDate() {
    tiny.build();
    tiny.replace(tiny.project.resolve("arrow.yaml"), OTHER + "]", OTHER + ", " + MINI + ":debug]");
    tiny.age();
    assertThat(tiny.build(MINI, OTHER).targets()).hasSize(2);
    assertThat(tiny.build().targets()).hasSize(3);
    assertThat(tiny.build().planned()).isFalse();
  }

  @Test
  void aTargetThatIsListedLaterAndRefusedIsRefusedEachTime() {
    tiny.build();
    tiny.replace(tiny.project.resolve("arrow.yaml"), OTHER + "]", OTHER + ", " + MINI + ":debug]");
    tiny.write("config/mini-x86_64-debug.config", "CONFIG_WORDS_START=2000\n");
    tiny.age();
    assertThat(tiny.buildSome().failures()).containsOnlyKeys(MINI + ":debug");
    assertThat(tiny.buildSome().failures()).containsOnlyKeys(MINI + ":debug");
  }

  @Test
  void aFolderIsNoNameOfItsTarget() {
    tiny.build(MINI);
    assertThatThrownBy(() -> tiny.build("mini-x86_64"))
        .hasMessageContaining("`mini-x86_64` is not a target.");
  }

  private static List<String> messages(BuildResult result) {
    return result.mistakes().stream().map(Diagnostic::message).toList();
  }
}
