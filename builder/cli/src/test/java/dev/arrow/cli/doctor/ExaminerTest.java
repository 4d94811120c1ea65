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
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import dev.arrow.process.LineListener;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
  void toolIsWantedByTheVerbsThatNeedItAlone() {
    assertThat(examination().wanting(Verb.RUN)).extracting(Tool::command).containsExactly("make");
    assertThat(examination().wanting(Verb.VERIFY))
        .extracting(Tool::command)
        .containsExactly("mvn", "make", "check");
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

  private Examination withRoundCache() {
    Examination found = examination();
    Examination.Cache cache = new Examination.Cache(Path.of("/cache/arrow"), true, 3L << 30);
    return new Examination(found.tools(), found.java(), found.kvm(), cache);
  }

  private Examination examination() {
    List<SystemPackage> lines = PackageList.parse(LINES);
    Path java = folder.resolve("java");
    return new Examiner(
            new ToolExaminer(new SearchPath(":" + folder.resolve("bin")), new Played(), java),
            command -> {
              throw new AssertionError("nothing is to be started: " + command);
            },
            new Examination.Java("17.0.9", java),
            folder.resolve("cache/arrow"))
        .examine(lines);
  }

  /** Programs that say who they are; Maven fails. */
  private static final class Played implements CommandRunner {
    @Override
    public CommandResult run(Command command) {
      assertThat(command.argv()).hasSize(2).endsWith("--version");
      String program = Path.of(command.argv().get(0)).getFileName().toString();
      return switch (program) {
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
