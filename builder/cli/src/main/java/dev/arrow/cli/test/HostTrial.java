package dev.arrow.cli.test;

import dev.arrow.diag.ArrowException;
import dev.arrow.pool.Library;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.resolve.LibraryAlone;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** A unit test of a library on this machine. */
final class HostTrial implements Trial {
  /** Where such tests run. */
  static final String HOST = "host";

  private static final String OFF =
      "its library is off where every option has its default, so there are no options to compile"
          + " it with";
  private static final int FIRST_SIGNAL = 129;
  private static final Pattern OWN_SOURCE = Pattern.compile("#include \".*\\.c\"");
  private static final Pattern BESIDE = Pattern.compile("#include \"(\\w+\\.h)\"");

  private final TestTools tools;
  private final HostSupport support;
  private final TestProgram program;
  private final Optional<LibraryAlone> possible;

  /**
   * @param support what all such tests share
   * @param alone the library; empty if it is off where every option has its default
   */
  HostTrial(
      TestTools tools, HostSupport support, TestProgram program, Optional<LibraryAlone> alone) {
    this.tools = tools;
    this.support = support;
    this.program = program;
    this.possible = alone;
  }

  @Override
  public String subject() {
    return program.subject();
  }

  @Override
  public String name() {
    return program.name();
  }

  @Override
  public String where() {
    return HOST;
  }

  @Override
  public TestResult run() {
    return possible.map(this::run).orElseGet(() -> TestResult.broken(this, OFF, List.of()));
  }

  private TestResult run(LibraryAlone alone) {
    Path executable =
        support.folder().resolve(program.subject()).resolve(program.folderName()).normalize();
    try {
      Files.createDirectories(executable.resolveSibling(""));
      CommandResult compiled = compile(alone, executable);
      if (!compiled.succeeded()) {
        return TestResult.broken(this, "it does not compile", kept(compiled.error()));
      }
      return execute(alone, executable);
    } catch (ArrowException e) {
      return TestResult.broken(this, e.diagnostics().get(0).message(), List.of());
    } catch (IOException e) {
      return TestResult.broken(this, "it cannot be compiled: " + e, List.of());
    }
  }

  private CommandResult compile(LibraryAlone alone, Path executable) throws IOException {
    Library library = alone.resolved().library();
    List<Path> sources =
        includesSource(program.file())
            ? List.of()
            : alone.resolved().sources().stream()
                .filter(source -> source.toString().endsWith(".c"))
                .toList();
    boolean itself = library.name().equals(HostCompiler.SUPPORT);
    List<Path> linked = itself ? List.of() : List.of(support.object());
    return tools
        .commands()
        .run(
            Command.of(
                    library.folder(),
                    support.compiler().program(alone, program.file(), sources, linked, executable))
                .withEnvironment("LC_ALL", "C"));
  }

  private TestResult execute(LibraryAlone alone, Path executable) {
    TestOutput output = new TestOutput();
    Command command =
        Command.of(alone.resolved().library().folder(), List.of(executable.toString()));
    OptionalInt status = new TimedProcess(tools.starter()).run(command, tools.limit(), output);
    if (status.isEmpty()) {
      String late = "it was stopped after " + tools.limit().toSeconds() + " s, the time allowed";
      return output.judge(this, Optional.empty(), late);
    }
    int number = status.getAsInt();
    return number >= FIRST_SIGNAL
        ? output.judge(this, Optional.empty(), "signal " + (number - 128) + " ended it")
        : output.judge(this, Optional.of(number), "it ended with status " + number);
  }

  /** Whether a test, or a header beside it that it includes, includes a C source. */
  private static boolean includesSource(Path file) throws IOException {
    String text = Files.readString(file);
    if (OWN_SOURCE.matcher(text).find()) {
      return true;
    }
    for (var include : BESIDE.matcher(text).results().toList()) {
      Path header = file.resolveSibling(include.group(1));
      if (Files.exists(header) && !header.equals(file) && includesSource(header)) {
        return true;
      }
    }
    return false;
  }

  private static List<String> kept(String text) {
    Transcript transcript = new Transcript();
    text.lines().forEach(transcript::add);
    return transcript.lines();
  }
}
