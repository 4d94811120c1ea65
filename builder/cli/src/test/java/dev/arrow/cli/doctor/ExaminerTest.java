package dev.arrow.cli.doctor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.arrow.cli.doctor.Tool.State;
import dev.arrow.cli.json.Answer;
import dev.arrow.cli.json.AnswerSchema;
import dev.arrow.cli.packages.PackageList;
import dev.arrow.cli.packages.SearchPath;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.manifest.Target;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class ExaminerTest {
  private static final String LINES =
      """
      jdk    javac    start  running it
      mvn    mvn      start  building it
      mvn    mvn      verify testing it
      gcc    gcc      build  compiling
      make   make     build  running makefiles
      check  check    verify checking scripts
      """;

  @TempDir Path folder;

  @BeforeEach
  void programs() throws IOException {
    Files.createDirectories(folder.resolve("java/bin"));
    Files.createDirectories(folder.resolve("bin/make"));
    for (String program : List.of("java/bin/javac", "bin/gcc", "bin/mvn")) {
      Path file = Files.createFile(folder.resolve(program));
      assertThat(file.toFile().setExecutable(true)).isTrue();
    }
  }

  @Test
  void eachToolIsFoundWithItsVersionOrMissing() {
    assertThat(examination().tools())
        .extracting(Tool::command, Tool::state, Tool::version)
        .containsExactly(
            tuple("javac", State.FOUND, "17.0.9"),
            tuple("mvn", State.BROKEN, ""),
            tuple("gcc", State.FOUND, "12.2.0-14+deb12u1"),
            // A folder of that name is no program.
            tuple("make", State.MISSING, ""),
            tuple("check", State.MISSING, ""));
  }

  @Test
  void aToolThatKnowsAnotherQuestionAloneIsFound() throws IOException {
    Path program = Files.createFile(folder.resolve("bin/tmux"));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    assertThat(examination("tmux tmux verify terminals\n", Optional.empty()).tools())
        .extracting(Tool::state, Tool::version)
        .containsExactly(tuple(State.FOUND, "3.3a"));
  }

  @Test
  void toolIsWantedByTheVerbsThatNeedItAlone() {
    assertThat(examination().wanting(Verb.RUN)).extracting(Tool::command).containsExactly("make");
    assertThat(examination().wanting(Verb.VERIFY))
        .extracting(Tool::command)
        .containsExactly("mvn", "make", "check");
  }

  @Test
  void whatIsChosenAtARunIsShownAndNotWanted() {
    String lines =
        """
        linux  /vmlinuz-  run:xen-pvh@linux  `--xen-dom0=linux`
        linux  /vmlinuz-  run:xen-pv@linux   `--xen-dom0=linux`
        """;
    for (Optional<Examiner.Wishes> of :
        List.of(Optional.of(project("xen-pvh")), Optional.<Examiner.Wishes>empty())) {
      Examination found = examination(lines, of);
      assertThat(ExaminationText.of(found))
          .containsPattern("(?m)^/vmlinuz- +missing +run +linux +- +`--xen-dom0=linux`$");
      assertThat(found.wanting(Verb.RUN)).extracting(Tool::command).doesNotContain("/vmlinuz-");
    }
  }

  @Test
  void wantingToolIsNamedWithItsPackage() {
    List<Diagnostic> faults =
        examination().wanting(Verb.VERIFY).stream().map(Tool::fault).limit(2).toList();
    assertThat(DiagnosticPrinter.text(faults))
        .isEqualTo(
            """
            error: `mvn --version` fails. It is needed for building it; testing it.
            hint: Try `apt-get install --reinstall mvn` as root.
            error: `make` is missing. It is needed for running makefiles.
            hint: `arrow doctor --install` brings the package `make`.
            """);
  }

  @Test
  void kvmIsNotTriedWithoutQemu() {
    assertThat(examination().kvm()).isEmpty();
  }

  @Test
  void cacheThatDoesNotExistIsJudgedByTheFolderAboveIt() {
    Examination.Cache cache = examination().cache();
    assertThat(cache.writable()).isTrue();
    assertThat(cache.free()).isPositive();
    assertThat(cache.folder()).doesNotExist();
  }

  @Test
  void textIsTheGoldenOne() throws IOException {
    String text =
        ExaminationText.of(withRoundCache())
            .replace(folder.toString(), "/machine")
            .replaceAll(" {3,}", "  ");
    assertThat(text)
        .isEqualTo(Files.readString(Path.of("src/test/resources/dev/arrow/cli/doctor/text.txt")));
  }

  @Test
  void documentIsTheGoldenOneAndFitsTheSchema() throws IOException {
    Examination found = withRoundCache();
    Answer answer = new Answer("0.1.0", "doctor");
    answer.result(ExaminationDocument.of(found, found.wanting(Verb.RUN)));
    String text = answer.document(1).pretty().replace(folder.toString(), "/machine");
    new AnswerSchema(Path.of("../..")).document(text);
    assertThat(text)
        .isEqualTo(
            Files.readString(Path.of("src/test/resources/dev/arrow/cli/doctor/document.json")));
  }

  @Test
  void toolsOfAProjectAreShownInATableOfTheirOwn() {
    Examination found = examination(Optional.of(project("linuxu")));
    assertThat(ExaminationText.of(found).replace(folder.toString(), "/machine"))
        .containsPattern("(?m)^tool of demo +version +package +path +needed for$")
        .containsPattern("(?m)^gcc +12.2.0-14\\+deb12u1 +gcc +/machine/bin/gcc +building it$")
        .containsPattern("(?m)^armv7-gcc +missing +gcc-armv7 +- +building it$")
        .containsPattern("(?m)^/opt/cc +missing +- +- +building it$");
    assertThat(found.project().orElseThrow().tools())
        .extracting(Tool::command, Tool::state, Tool::version)
        .containsExactly(
            tuple("gcc", State.FOUND, "12.2.0-14+deb12u1"),
            tuple("armv7-gcc", State.MISSING, ""),
            tuple("/opt/cc", State.MISSING, ""));
  }

  @Test
  void aProjectWantsWhatItsTargetsNeedAndNoMore() {
    String lines = LINES + "qemu   qemu     run:kvm starting images\n";
    assertThat(wanting(lines, Optional.empty())).containsExactly("make", "qemu");
    assertThat(wanting(lines, Optional.of(project("kvm"))))
        .containsExactly("make", "qemu", "armv7-gcc", "/opt/cc");
    assertThat(wanting(lines, Optional.of(project("linuxu"))))
        .containsExactly("make", "armv7-gcc", "/opt/cc");
  }

  @Test
  void withoutAProjectNothingIsWantedForOtherArchitectures() {
    String lines = LINES + "qemu-riscv qemu-riscv run:kvm/riscv64 starting images\n";
    assertThat(wanting(lines, Optional.empty())).containsExactly("make");
  }

  @Test
  void missingToolsOfAProjectAreNamedWithTheirPackageOrWhereTheyAreNamed() {
    List<Diagnostic> faults =
        examination(Optional.of(project("linuxu"))).wanting(Verb.RUN).stream()
            .map(Tool::fault)
            .skip(1)
            .toList();
    assertThat(DiagnosticPrinter.text(faults))
        .isEqualTo(
            """
            error: `armv7-gcc` is missing. It is needed for building it.
            hint: `arrow doctor --install` brings the package `gcc-armv7`.
            error: There is no compiler `/opt/cc`. It is needed for building it.
            hint: `toolchain:` in arrow.yaml names it; `gcc` and `clang` are packages.
            """);
  }

  @Test
  void documentOfAProjectFitsTheSchema() throws IOException {
    Examination found = examination(Optional.of(project("linuxu")));
    Answer answer = new Answer("0.1.0", "doctor");
    answer.result(ExaminationDocument.of(found, found.wanting(Verb.RUN)));
    JsonNode document = new AnswerSchema(Path.of("../..")).document(answer.document(1).pretty());
    assertThat(document.at("/result/project/name").asString()).isEqualTo("demo");
    assertThat(document.at("/result/project/tools").size()).isEqualTo(3);
    assertThat(document.at("/result/project/tools/2").has("package")).isFalse();
  }

  private List<String> wanting(String lines, Optional<Examiner.Wishes> project) {
    return examination(lines, project).wanting(Verb.RUN).stream().map(Tool::command).toList();
  }

  private static Examiner.Wishes project(String platform) {
    List<SystemPackage> tools =
        List.of(tool("gcc", "gcc"), tool("gcc-armv7", "armv7-gcc"), tool("", "/opt/cc"));
    return new Examiner.Wishes(
        "demo", List.of(new Target(platform, "x86_64", Optional.empty())), Set.of(platform), tools);
  }

  private static SystemPackage tool(String name, String command) {
    return new SystemPackage(name, command, Verb.BUILD, Optional.empty(), "building it");
  }

  private Examination withRoundCache() {
    Examination found = examination();
    Examination.Cache cache = new Examination.Cache(Path.of("/cache/arrow"), true, 3L << 30);
    return new Examination(found.tools(), found.project(), found.java(), found.kvm(), cache);
  }

  private Examination examination() {
    return examination(Optional.empty());
  }

  private Examination examination(Optional<Examiner.Wishes> project) {
    return examination(LINES, project);
  }

  private Examination examination(String text, Optional<Examiner.Wishes> project) {
    List<SystemPackage> lines = PackageList.parse(text);
    Path java = folder.resolve("java");
    return new Examiner(
            new ToolExaminer(new SearchPath(":" + folder.resolve("bin")), new Played(), java),
            command -> {
              throw new AssertionError("nothing is to be started: " + command);
            },
            new Examination.Java("17.0.9", java),
            folder.resolve("cache/arrow"))
        .examine(lines, project);
  }

  /** Programs that say who they are, one of them only by a short option; Maven fails. */
  private static final class Played implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      assertThat(command.argv()).hasSize(2);
      String program = Path.of(command.argv().get(0)).getFileName().toString();
      String question = command.argv().get(1);
      return switch (program) {
        case "tmux" ->
            question.equals("-V")
                ? new CommandResult(0, "tmux 3.3a\n", "")
                : new CommandResult(1, "", "tmux: unknown option -- -\n");
        case "gcc" -> new CommandResult(0, "gcc (Debian 12.2.0-14+deb12u1) 12.2.0\n", "");
        case "javac" -> new CommandResult(0, "javac 17.0.9\n", "");
        default -> new CommandResult(1, "version 3.8.7", "broken");
      };
    }

    @Override
    public CommandResult run(Command command, LineListener listener) {
      throw new AssertionError(command);
    }
  }
}
