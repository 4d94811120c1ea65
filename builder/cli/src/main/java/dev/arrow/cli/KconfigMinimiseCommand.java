package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.minimise.Minimised;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig minimise`: switches off what nothing needs in a configuration of any tree. */
@Command
final class KconfigMinimiseCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Mixin private MinimiseOptions asked = new MinimiseOptions();

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigMinimiseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    List<Symbol> goals = asked.goals().stream().map(tree::symbol).toList();
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    Minimised minimised = MinimiseAnswer.minimised(configuration, goals, asked);
    new MinimiseAnswer(session.console(), Vocabulary.PLAIN)
        .give(JsonObject.EMPTY.with("config", session.shown(tree.config())), minimised);
    return asked.dryRun() ? ArrowCommand.DONE : tree.write(minimised.result());
  }
}
