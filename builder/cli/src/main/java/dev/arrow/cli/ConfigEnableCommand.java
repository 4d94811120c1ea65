package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.resolve.Assignment;
import dev.arrow.resolve.ConfigChange;
import dev.arrow.solver.fix.Answer;
import dev.arrow.solver.fix.Fix;
import dev.arrow.solver.fix.Fixer;
import dev.arrow.solver.fix.Goal;
import dev.arrow.solver.fix.Limits;
import dev.arrow.solver.fix.Weights;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow config enable`: finds what else it takes to switch options on, and changes that. */
@Command
final class ConfigEnableCommand implements Callable<Integer>, AnswersInJson {
  private static final SourcePosition ORIGIN = SourcePosition.wholeFile("arrow config enable");

  private final Session session;

  @Mixin private EnableOptions asked = new EnableOptions();

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigEnableCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    Target target = options.target(opened.project());
    Configuration now = opened.editor().configuration(target);
    PoolWords words = new PoolWords(opened.pools());
    List<Goal> goals =
        asked.goals(
            now.model(),
            name -> {
              String symbol = opened.pools().library(name).map(Library::symbol).orElse(name);
              String known = opened.editor().get(target, symbol).symbol().name();
              return now.model().symbol(known).orElseThrow();
            });
    PoolFacts facts = PoolFacts.of(session, opened, target).whole();
    Weights weights = new Weights(facts::isLibrary, facts::bytes);
    Answer answer = new Fixer(now.model(), weights).enable(now, goals, Limits.USUAL);
    JsonObject document = JsonObject.EMPTY.with("target", target.toString());
    Optional<Fix> fix =
        new EnableAnswer(session.console(), words, asked, facts.gap())
            .pick(document, now, goals, answer);
    return fix.isEmpty() ? ArrowCommand.DONE : apply(opened, target, goals, fix.get());
  }

  /** Writes the lines where `arrow config set` would, once they are known to do it there. */
  private int apply(ConfigOptions.Opened opened, Target target, List<Goal> goals, Fix fix) {
    List<Assignment> lines =
        fix.lines().stream().map(l -> new Assignment(l.symbol(), l.value(), ORIGIN)).toList();
    ConfigChange change = opened.editor().set(lines, options.onlyTarget(opened.project()));
    Configuration changed = options.editor(session, opened, change.layers()).configuration(target);
    for (Goal goal : goals) {
      if (!goal.holdsIn(changed)) {
        throw ArrowException.of(
            Diagnostic.of(
                    CliError.NO_WAY,
                    "`%s` would not hold: a line for `%s` alone counts more than these."
                        .formatted(goal, target))
                .withHint("`-t %s` writes them for that target alone.".formatted(target)));
      }
    }
    return ConfigOptions.apply(session, change);
  }
}
