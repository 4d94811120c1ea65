package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.exec.CLibrary;
import dev.arrow.cli.exec.CommandFile;
import dev.arrow.cli.exec.ProgramCheck;
import dev.arrow.cli.exec.StaticBuild;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.cli.process.Foreground;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ArchManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `arrow exec`: runs a program's own build so that it makes a static program. */
@Command(
    customSynopsis = "arrow exec [OPTION...] -- COMMAND [ARG...]",
    footer = {
      "",
      "CC, CXX, AR, LD, NM, OBJCOPY, RANLIB and STRIP name tools that make static",
      "programs for the target; gcc, cc, g++ and c++ on PATH are these compilers.",
      "The command runs in the current folder.",
    },
    exitCodeListHeading = "%nStatus:%n",
    exitCodeList = {
      "0-255:the command's own; 128+n when signal n ended it",
      "1:also: a file of --check is not as it should be",
      "125:Arrow failed, the command did not run",
      "126:the command is no program",
      "127:there is no such command"
    })
final class ExecCommand implements Callable<Integer>, PassesWords {
  private static final int NOT_A_PROGRAM = 126;
  private static final int NOT_FOUND = 127;

  private final Session session;
  private List<String> command = List.of();

  @Mixin private ExecTarget target = new ExecTarget();

  @Option(
      names = "--libc",
      paramLabel = "LIBC",
      completionCandidates = Candidates.CLibraries.class,
      description = "what is linked: musl (without it, where there is one) or glibc")
  private String library = "";

  @Option(
      names = "--check",
      paramLabel = "FILE",
      description = "then see that this is a static program for the target; may be repeated")
  private List<String> files = new ArrayList<>();

  @Option(names = "--print-env", description = "print the variables and run nothing")
  private boolean print;

  @Option(names = "--yes", description = "install missing system packages without asking")
  private boolean yes;

  ExecCommand(Session session) {
    this.session = session;
  }

  @Override
  public List<String> takeWords(List<String> words) {
    int separator = words.indexOf(SEPARATOR);
    if (separator < 0) {
      return words;
    }
    command = List.copyOf(words.subList(separator + 1, words.size()));
    return words.subList(0, separator);
  }

  @Override
  public Integer call() {
    if (print == !command.isEmpty()) {
      String message =
          print
              ? "`--print-env` runs no command."
              : "A command is missing; it stands behind `--`, as in `arrow exec -- make`.";
      throw ArrowException.of(Diagnostic.of(CliError.USAGE, message));
    }
    ArchManifest arch = target.arch(session);
    SortedMap<String, String> variables = variables(arch);
    return print ? print(variables) : run(variables, arch);
  }

  private SortedMap<String, String> variables(ArchManifest arch) {
    Path home = session.cache().resolve("exec");
    StaticBuild build =
        new StaticBuild(home, session.arrowHome().resolve("templates/exec"), commands(path()));
    CLibrary chosen = library.isEmpty() ? build.usual(arch) : library();
    session.needPackages(Verb.EXEC, PackageScopes.ofProgram(chosen.toString(), arch.name()), yes);
    try {
      return build.variables(arch, chosen, target.prefix(session, arch));
    } catch (IOException e) {
      throw Session.unwritable(home, e);
    }
  }

  private CLibrary library() {
    return CLibrary.named(library)
        .orElseThrow(
            () ->
                ArrowException.of(
                    Diagnostic.of(CliError.USAGE, "`" + library + "` is no C library here.")
                        .withHint(Suggestion.of(library, CLibrary.names()))));
  }

  private String path() {
    return session.environment().getOrDefault("PATH", "");
  }

  private CommandFile commands(String path) {
    return new CommandFile(session.directory(), path);
  }

  private int print(SortedMap<String, String> variables) {
    variables.forEach(
        (name, value) -> session.console().out().println(StaticBuild.assignment(name, value)));
    return ArrowCommand.DONE;
  }

  private int run(SortedMap<String, String> variables, ArchManifest arch) {
    int status = start(variables);
    if (status == ArrowCommand.DONE) {
      try {
        files.forEach(file -> ProgramCheck.check(session.path(file), file, arch.name()));
      } catch (ArrowException e) {
        session.console().diagnostics(e.diagnostics());
        return ArrowCommand.FAILED;
      }
    }
    return status;
  }

  private int start(SortedMap<String, String> variables) {
    try {
      List<String> argv = new ArrayList<>(command);
      String path = variables.getOrDefault("PATH", "");
      argv.set(0, commands(path).require(command.get(0)).toString());
      session.console().flush();
      return new Foreground(session.console().terminal().input())
          .run(argv, session.directory(), variables);
    } catch (ArrowException e) {
      session.console().diagnostics(e.diagnostics());
      boolean found = e.diagnostics().stream().allMatch(each -> each.kind() != CliError.NO_COMMAND);
      return found ? NOT_A_PROGRAM : NOT_FOUND;
    }
  }
}
