package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.manual.CompletionScript;
import dev.arrow.cli.manual.Shell;
import dev.arrow.cli.manual.ValueKind;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow completion`: what a shell needs to complete the words of a command line. */
@Command(
    footer = {
      "",
      "The script begins with a comment that says where it belongs. Commands and",
      "options stand in it, so it is to be written again for another version.",
    })
final class CompletionCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "SHELL",
      completionCandidates = Candidates.Shells.class,
      description = "bash, zsh or fish")
  private String shell = "";

  /** For the scripts: quick, and silent when there is nothing to offer. */
  @Option(names = "--list", hidden = true, paramLabel = "KIND")
  private String list = "";

  @Option(
      names = {"-C", "--project"},
      hidden = true,
      paramLabel = "PROJECT")
  private String project = "";

  CompletionCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    if (list.isEmpty()) {
      Shell chosen = Shell.named(shell).orElseThrow(this::unknown);
      String text =
          CompletionScript.text(
              session.arrowHome().resolve("templates/completion"),
              chosen,
              new CommandPages(session).all());
      session.console().out().print(text);
      return ArrowCommand.DONE;
    }
    try {
      new KnownValues(session, project)
          .of(kind())
          .forEach(each -> session.console().out().print(each + "\n"));
      return ArrowCommand.DONE;
    } catch (ArrowException e) {
      return ArrowCommand.FAILED;
    }
  }

  private ValueKind kind() {
    Optional<ValueKind> kind =
        Arrays.stream(ValueKind.values()).filter(each -> each.toString().equals(list)).findFirst();
    return kind.orElse(ValueKind.NOTHING);
  }

  private ArrowException unknown() {
    String message =
        shell.isEmpty() ? "A shell is missing." : "`" + shell + "` is not a shell known here.";
    return ArrowException.of(
        Diagnostic.of(CliError.USAGE, message).withHint(Suggestion.of(shell, Shell.names())));
  }
}
