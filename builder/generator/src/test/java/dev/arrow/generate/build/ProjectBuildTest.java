package dev.arrow.generate.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.generate.TestRunner;
import dev.arrow.manifest.Names;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Builds a tiny project with the real make, compiler and linker. */
class ProjectBuildTest {

  private static final String MINI = "mini/x86_64";
  private static final String IMAGE = "build/mini-x86_64/greet";

  @TempDir Path folder;
  private TinyProject tiny;

  @BeforeEach
  void write() throws IOException {
    tiny = TinyProject.in(folder.resolve("a"));
  }

  @Test
  void bothImagesRun() {
    BuildResult result = tiny.build();
    assertThat(result.planned()).isTrue();
    assertThat(result.targets()).extracting(BuiltTarget::target).contains(MINI, "other/x86_64");
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n8");
    assertThat(tiny.run("other-x86_64")).isEqualTo("hello there\n8");
    assertThat(tiny.heard.output).isEmpty();
  }

  @Test
  void everyObjectIsCompiledOnceForAllTargets() {
    tiny.build();
    assertThat(tiny.heard.compiled).doesNotHaveDuplicates().contains("main.c", "words/src/words.c");
  }

  @Test
  void aSecondTargetSharesObjects() {
    tiny.build(MINI);
    tiny.build("other/x86_64");
    assertThat(tiny.heard.compiled)
        .containsExactlyInAnyOrder("plat-other/src/exit.c", "plat-other/src/answer.c");
  }

  @Test
  void aVariantWithEqualOptionsCompilesNothing() {
    tiny.write("config/mini-x86_64-debug.config", "");
    tiny.build(MINI);
    assertThat(tiny.build("mini/x86_64:debug").compiled()).isZero();
    assertThat(tiny.run("mini-x86_64-debug")).isEqualTo("hello there\n8");
  }

  @Test
  void nothingToDoNeedsNoPlan() {
    tiny.build();
    BuildResult again = tiny.build();
    assertThat(again.planned()).isFalse();
    assertThat(tiny.heard.steps).isEmpty();
    assertThat(again.targets().get(0).image()).exists();
    assertThat(again.targets().get(0).debug()).exists();
  }

  @Test
  void aTouchedSourceIsCompiledAlone() {
    tiny.build();
    tiny.replace(tiny.project.resolve("main.c"), "\"hello\"", "\"good\"");
    tiny.build();
    assertThat(tiny.heard.compiled).containsExactly("main.c");
    assertThat(tiny.run("mini-x86_64")).isEqualTo("good there\n8");
  }

  @Test
  void anOptionRecompilesWhatMentionsItAndNothingOnTheWayBack() {
    tiny.build();
    tiny.write("config/common.config", "CONFIG_WORDS_START=5\n");
    tiny.build();
    assertThat(tiny.heard.compiled).containsExactly("words/src/words.c");
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n10");
    tiny.write("config/common.config", "");
    assertThat(tiny.build().compiled()).isZero();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n8");
  }

  @Test
  void anOptionMayAddSources() {
    tiny.write("config/mini-x86_64.config", "CONFIG_WORDS_LOUD=y\n");
    tiny.build();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello! there\n!8");
    assertThat(tiny.run("other-x86_64")).isEqualTo("hello there\n8");
  }

  @Test
  void theProgramMayComeToNeedMore() {
    tiny.write("main.c", "int main(void) { return 4; }\n");
    tiny.build();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("4");
    tiny.write(
        "main.c", "#include <arrow/words.h>\nint main(void) { return arrow_words_say(\"x\"); }\n");
    tiny.build();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("x4");
  }

  @Test
  void buildsInDifferentFoldersGiveTheSameBytes() throws IOException {
    tiny.build();
    TinyProject other = TinyProject.in(folder.resolve("another folder with blanks"));
    other.build();
    assertThat(other.bytes(IMAGE)).isEqualTo(tiny.bytes(IMAGE));
    assertThat(other.bytes(IMAGE + ".debug")).isEqualTo(tiny.bytes(IMAGE + ".debug"));
  }

  @Test
  void theCompilersWordsAppearOnce() {
    tiny.write("main.c", "int main(void) { return nonsense; }\n");
    assertThat(tiny.failure())
        .containsOnlyOnce("main.c:1:25: error: 'nonsense' undeclared")
        .contains("`main.c` did not compile.");
  }

  @Test
  void undeclaredUseDoesNotLink() {
    tiny.replace(
        tiny.home.resolve("library-pools/basic/stdout/src/stdout.c"),
        "\tlong result;",
        "\textern int arrow_words_say(const char *);\n\tlong result = arrow_words_say(\"\");");
    assertThat(tiny.failure(MINI))
        .contains("library `stdout` uses `arrow_words_say` of library `words`")
        .contains("Add `select LIB_WORDS` below `config LIB_STDOUT` in ")
        .contains("The link of `mini-x86_64` failed.");
  }

  @Test
  void oneTargetPlannedAloneDoesNotLeaveTheOthersBehind() {
    tiny.build();
    tiny.write("config/mini-x86_64.config", "CONFIG_WORDS_START=5\n");
    tiny.build(MINI);
    tiny.age();
    assertThat(tiny.build(MINI).planned()).isTrue();
    assertThat(tiny.build(MINI).planned()).isFalse();
    tiny.build();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n10");
    assertThat(tiny.run("other-x86_64")).isEqualTo("hello there\n8");
  }

  @Test
  void generatedFilesThatAreGoneComeBack() throws IOException {
    tiny.build();
    Files.delete(tiny.project.resolve("build/mini-x86_64/gen/link.ld"));
    tiny.build();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n8");
    new TestRunner().run(tiny.project, "rm", "-r", "build/obj");
    tiny.build();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("hello there\n8");
    assertThat(tiny.heard.output).isEmpty();
  }

  @Test
  void compileCommandsOfTheFirstTargetLieWhereEditorsLook() throws IOException {
    tiny.build("other/x86_64");
    Path editors = tiny.project.resolve("build/compile_commands.json");
    Path own = tiny.project.resolve("build/mini-x86_64/compile_commands.json");
    assertThat(editors).doesNotExist();
    tiny.build();
    assertThat(editors).hasSameBinaryContentAs(own);
    Files.delete(own);
    tiny.build();
    assertThat(editors).hasSameBinaryContentAs(own);
  }

  @Test
  void noProjectCanHaveTheNameOfWhatLiesBesideTheImage() throws IOException {
    tiny.build();
    tiny.replace(tiny.project.resolve("main.c"), "\"hello\"", "\"good\"");
    tiny.build();
    try (Stream<Path> files = Files.list(tiny.project.resolve("build/mini-x86_64"))) {
      assertThat(files.map(file -> String.valueOf(file.getFileName())))
          .contains("former", "inputs", "compile_commands.json")
          .filteredOn(Names::isProject)
          .containsExactlyInAnyOrder("greet", "greet.debug", "greet.map");
    }
  }

  @Test
  void missingToolsAreNamedBeforeAnythingIsCompiled() throws IOException {
    Path tools = Files.createDirectories(folder.resolve("tools"));
    for (String name : List.of("make", "awk", "flock", "mv", "ld", "nm")) {
      Files.writeString(tools.resolve(name), "").toFile().setExecutable(true);
    }
    assertThat(tiny.failureWith(Map.of("PATH", tools.toString())))
        .contains("The command `gcc` is not installed.", "`apt-get install gcc`")
        .contains("The command `objcopy` is not installed.", "`apt-get install binutils`");
    assertThat(tiny.heard.compiled).isEmpty();
  }

  @Test
  void namesThatMakeCannotHoldAreRefused() {
    tiny.write("src/two words.c", "");
    assertThat(tiny.failure())
        .contains(
            "make cannot work with a source named `src/two words.c`: the name holds a blank.");
  }

  @Test
  void foldersThatMakeCannotHoldAreRefused() throws IOException {
    assertThat(TinyProject.in(folder.resolve("two\nlines")).failure())
        .contains("two?lines/project`: the name holds a line end.");
    assertThat(TinyProject.in(folder.resolve("100%")).failure())
        .contains("make cannot work with files in `")
        .contains("the name holds `%`.");
  }

  @Test
  void aSourceThatIsReplacedByAnOlderOneIsCompiled() throws IOException {
    Path source = tiny.project.resolve("main.c");
    tiny.build();
    tiny.replace(source, "\"hello\"", "\"older\"");
    Files.setLastModifiedTime(source, FileTime.fromMillis(1_000_000_000));
    tiny.build();
    assertThat(tiny.heard.compiled).containsExactly("main.c");
    assertThat(tiny.run("mini-x86_64")).isEqualTo("older there\n8");
    tiny.build();
    assertThat(tiny.heard.compiled).isEmpty();
  }

  @Test
  void aClockThatWasAheadIsForgotten() throws IOException {
    tiny.build();
    new TestRunner().run(tiny.project, "sh", "-c", "find build -exec touch -h -d 'next year' {} +");
    tiny.replace(tiny.project.resolve("main.c"), "\"hello\"", "\"later\"");
    tiny.build();
    assertThat(tiny.run("mini-x86_64")).isEqualTo("later there\n8");
    tiny.build();
    assertThat(tiny.heard.steps).isEmpty();
  }

  @Test
  void aSourceOfTheFutureIsCompiledByEveryBuildWhichIsSaid() throws IOException {
    Path source = tiny.project.resolve("main.c");
    Files.setLastModifiedTime(source, FileTime.fromMillis(4_000_000_000_000L));
    tiny.build();
    assertThat(tiny.heard.output).hasSize(1).first().asString().contains("every build compiles it");
    tiny.build();
    assertThat(tiny.heard.compiled).containsExactly("main.c");
  }

  @Test
  void aBuildFolderThatIsNoneIsRefused() throws IOException {
    tiny.write("build", "notes");
    assertThat(tiny.failure()).contains("build: error: There is a file of that name already.");
    Files.delete(tiny.project.resolve("build"));
    Files.createSymbolicLink(tiny.project.resolve("build"), folder);
    assertThat(tiny.failure()).contains("build: error: This is a symbolic link");
  }

  @Test
  void aFolderInTheWayIsNamed() throws IOException {
    Path targets = Files.createDirectories(tiny.project.resolve("build/targets"));
    assertThat(tiny.failure()).contains("build/targets: error: This is a folder, not a file.");
    Files.delete(targets);
    Files.createDirectories(tiny.project.resolve(IMAGE + "/mine"));
    assertThat(tiny.failure())
        .contains("A build writes a file of that name: move the folder `" + IMAGE + "` away.");
  }

  @Test
  void aFlagOfTwoLinesIsRefused() {
    tiny.replace(
        tiny.home.resolve("library-pools/basic/base/library.yaml"),
        "-fno-builtin",
        "\"-DX=\\nall:\"");
    assertThat(tiny.failure()).contains("A flag of `base` is more than a line: `-DX=?all:`.");
  }

  @Test
  void flagsReachTheCompilerAsTheyAreWritten() {
    tiny.replace(
        tiny.home.resolve("library-pools/basic/words/library.yaml"),
        "init:",
        "cflags: ['-DTEXT=\"$HOME #1 %s \\\"x\\\" `\"']\ninit:");
    tiny.replace(
        tiny.home.resolve("library-pools/basic/words/src/words.c"),
        "arrow_console_write(word, n);",
        "arrow_console_write(TEXT, sizeof(TEXT) - 1), (void)n;");
    tiny.build(MINI);
    assertThat(tiny.run("mini-x86_64")).startsWith("$HOME #1 %s \"x\" `");
  }

  @Test
  void anUnknownTargetIsRefused() {
    assertThat(tiny.failure("mini/arm"))
        .contains("`mini/arm` is no target of this project.", "The project lists `mini/x86_64`");
    assertThat(tiny.failure("mini/x86_64:debgu")).contains("is no target of this project.");
    assertThat(tiny.failure("mini")).contains("`mini` is not a target.");
  }

  @Test
  void aFolderWithoutAProjectIsLeftAlone() throws IOException {
    Files.delete(tiny.project.resolve("arrow.yaml"));
    assertThat(tiny.failure()).contains("has no `arrow.yaml`");
    assertThat(tiny.project.resolve("build")).doesNotExist();
  }

  @Test
  void cleaningKeepsWhatTheLastBuildUses() {
    tiny.build();
    tiny.write("config/common.config", "CONFIG_WORDS_START=5\n");
    tiny.build();
    assertThat(new ProjectCleaner(tiny.project).unused()).isEqualTo(1);
    assertThat(tiny.build().compiled()).isZero();
  }
}
