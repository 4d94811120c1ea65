package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.text.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow why`: tells why a project's option or library is what it is. */
@Command
final class WhyCommand implements Callable<Integer>, AnswersInJson {
  private static final String NEEDS_UNKNOWN =
      "What the program needs is not known yet; `arrow build` finds out.";

  private final Session session;

  @Mixin private WhyOptions asked = new WhyOptions();

  @Mixin private ConfigOptions options = new ConfigOptions();

  WhyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    Target target = options.target(opened.project());
    // A library may be called by its name.
    String name =
        opened.pools().library(asked.symbol()).map(Library::symbol).orElse(asked.symbol());
    Symbol symbol = opened.editor().get(target, name).symbol();
    Configuration configuration = opened.editor().configuration(target);
    if (!opened.editor().knowsNeeds(target)) {
      session.console().remark(NEEDS_UNKNOWN);
    }
    Symbol known = configuration.model().symbol(symbol.name()).orElseThrow();
    new WhyAnswer(session.console(), new PoolWords(opened.pools()))
        .give(JsonObject.EMPTY.with("target", target.toString()), configuration, known, asked);
    return ArrowCommand.DONE;
  }
}
