package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.resolve.Assignment;
import dev.arrow.solver.minimise.Minimised;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow config minimise`: switches off what nothing needs on a target. */
@Command
final class ConfigMinimiseCommand implements Callable<Integer>, AnswersInJson {
  private static final SourcePosition ORIGIN = SourcePosition.wholeFile("arrow config minimise");

  private final Session session;

  @Mixin private MinimiseOptions asked = new MinimiseOptions();

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigMinimiseCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    Target target = options.target(opened.project());
    requireNeeds(opened, target);
    Configuration configuration = opened.editor().configuration(target);
    List<Symbol> goals =
        asked.goals().stream().map(name -> symbol(opened, target, configuration, name)).toList();
    Minimised minimised = MinimiseAnswer.minimised(configuration, goals, asked);
    new MinimiseAnswer(session.console(), new PoolWords(opened.pools()))
        .give(JsonObject.EMPTY.with("target", target.toString()), minimised);
    List<Assignment> lines =
        minimised.off().stream().map(each -> new Assignment(each.name(), "n", ORIGIN)).toList();
    if (asked.dryRun() || lines.isEmpty()) {
      return ArrowCommand.DONE;
    }
    // What is needed was found out for one target, so only that one is changed.
    boolean single = opened.project().targetNames().size() == 1;
    return ConfigOptions.apply(
        session, opened.editor().set(lines, single ? Optional.empty() : Optional.of(target)));
  }

  private static void requireNeeds(ConfigOptions.Opened opened, Target target) {
    if (!opened.editor().knowsNeeds(target)) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.NOT_BUILT, "What the program needs on " + target + " is not known yet.")
              .withHint("Run `arrow build` first."));
    }
  }

  /** A library may be called by its name. */
  private static Symbol symbol(
      ConfigOptions.Opened opened, Target target, Configuration configuration, String name) {
    String symbol = opened.pools().library(name).map(Library::symbol).orElse(name);
    String known = opened.editor().get(target, symbol).symbol().name();
    return configuration.model().symbol(known).orElseThrow();
  }
}
