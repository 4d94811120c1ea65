package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.text.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig why`: tells why a symbol of a tree is what it is. */
@Command
final class KconfigWhyCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Mixin private WhyOptions asked = new WhyOptions();

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigWhyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Symbol symbol = tree.symbol(asked.symbol());
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    new WhyAnswer(session.console(), Vocabulary.PLAIN)
        .give(JsonObject.EMPTY, configuration, symbol, asked);
    return ArrowCommand.DONE;
  }
}
