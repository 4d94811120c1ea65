package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow kconfig set`: gives symbols a value; writes nothing if one of them cannot have it. */
@Command
final class KconfigSetCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "SYMBOL=VALUE",
      description = "with or without the prefix")
  private List<String> assignments = new ArrayList<>();

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigSetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    List<UserLine> asked = new ArrayList<>();
    for (String each : assignments) {
      asked.add(line(tree, each));
    }
    List<UserLine> base = tree.lines();
    List<UserLine> lines = new ArrayList<>(base);
    lines.addAll(asked);
    Configuration configuration = Configuration.of(tree.model(), lines);
    List<Diagnostic> refused =
        KconfigTree.refused(KconfigError.CONFIG_REFUSED, configuration, Set.copyOf(asked));
    // Where one is refused, nothing changes.
    Configuration before = refused.isEmpty() ? Configuration.of(tree.model(), base) : configuration;
    answer(tree, before, configuration, Set.copyOf(asked));
    if (!refused.isEmpty()) {
      session.console().diagnostics(refused);
      return ArrowCommand.FAILED;
    }
    return tree.write(configuration);
  }

  private void answer(
      KconfigTree tree, Configuration before, Configuration after, Set<UserLine> asked) {
    SymbolDocument symbols = new SymbolDocument(session.console());
    session
        .console()
        .result(
            () ->
                JsonObject.EMPTY
                    .with("config", session.shown(tree.config()))
                    .with(
                        "changes",
                        ValueChange.documents(ValueChange.between(before, after), after, symbols))
                    .with("refused", new RefusalDocument(symbols).of(after.refusals(), asked)),
            out -> {});
  }

  private static UserLine line(KconfigTree tree, String assignment) {
    int equals = assignment.indexOf('=');
    if (equals <= 0) {
      throw ArrowException.of(
          Diagnostic.of(CliError.USAGE, "`" + assignment + "` is no assignment.")
              .withHint("Write SYMBOL=VALUE."));
    }
    String symbol = tree.symbol(assignment.substring(0, equals)).name();
    String value = assignment.substring(equals + 1);
    return UserLine.user(symbol, value, SourcePosition.wholeFile(assignment));
  }
}
