package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.solver.encode.Statement;
import dev.arrow.solver.explain.Brief;
import dev.arrow.solver.explain.Explainer;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Answer;
import dev.arrow.solver.fix.Fix;
import dev.arrow.solver.fix.Goal;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Shows the ways to goals and lets the user pick one.
 *
 * @param words what things are called
 * @param gap what is not known yet of the configuration and how to find it out; empty if all is
 */
record EnableAnswer(Console console, Vocabulary words, EnableOptions options, String gap) {

  /**
   * The way that was picked; empty if there is nothing to do.
   *
   * @param before keys of the document before its own
   * @param now the configuration to change
   * @throws ArrowException if there is no way, or nobody to ask
   */
  Optional<Fix> pick(JsonObject before, Configuration now, List<Goal> goals, Answer answer) {
    List<Fix> fixes = answer instanceof Answer.Fixes found ? found.fixes() : List.of();
    List<Statement> core = answer instanceof Answer.Impossible no ? no.core() : List.of();
    boolean done = answer instanceof Answer.AlreadySo;
    console.result(
        () -> new FixDocument(console, words).of(before, goals, done, fixes, core),
        out -> {
          FixText text = new FixText(words);
          for (int i = 0; i < fixes.size(); i++) {
            text.lines(i + 1, fixes.get(i)).forEach(out::println);
          }
        });
    if (answer instanceof Answer.Impossible) {
      throw ArrowException.of(impossible(now, goals, core));
    }
    if (answer instanceof Answer.Unknown unknown) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.NO_WAY,
                  "No way to %s was found. %s".formatted(names(goals), unknown.why()))
              .withHint("`why` tells what stands in the way of each of them."));
    }
    if (done) {
      console.remark(names(goals) + (goals.size() == 1 ? " holds already" : " hold already"));
      return Optional.empty();
    }
    return picked(fixes);
  }

  private Optional<Fix> picked(List<Fix> fixes) {
    if (options.onlyShows()) {
      return Optional.empty();
    }
    if (options.takesFirst()) {
      return Optional.of(fixes.get(0));
    }
    if (!console.terminal().input()) {
      throw ArrowException.of(
          Diagnostic.of(CliError.NO_TERMINAL, "There is no terminal to ask which way to take.")
              .withHint("`--yes` takes the first, `--dry-run` only shows them."));
    }
    return asked(fixes);
  }

  private Optional<Fix> asked(List<Fix> fixes) {
    String numbers = fixes.size() == 1 ? "1" : "1-" + fixes.size();
    while (true) {
      String typed = console.ask("which way? [" + numbers + ", nothing: none]").orElse("");
      if (typed.isEmpty()) {
        console.remark("nothing was changed");
        return Optional.empty();
      }
      for (int i = 0; i < fixes.size(); i++) {
        if (typed.equals(Integer.toString(i + 1))) {
          return Optional.of(fixes.get(i));
        }
      }
    }
  }

  private Diagnostic impossible(Configuration now, List<Goal> goals, List<Statement> core) {
    Diagnostic diagnostic =
        Diagnostic.of(CliError.NO_WAY, names(goals) + " cannot be: these contradict each other.");
    for (Statement statement : core) {
      diagnostic = diagnostic.withNote(statement.text(), statement.position());
    }
    return hint(now, goals).map(diagnostic::withHint).orElse(diagnostic);
  }

  /** What says in a sentence why the goals cannot be, if one does. */
  private Optional<String> hint(Configuration now, List<Goal> goals) {
    Explainer explainer = new Explainer(now.model(), words);
    for (Goal goal : goals) {
      Optional<Brief> brief = explainer.shortest(now, goal.symbol()).filter(Brief::impossible);
      if (brief.isPresent()) {
        return Optional.of("`%s`: %s.".formatted(goal.symbol(), brief.get().text()));
      }
    }
    for (Goal goal : goals) {
      boolean isNumber = goal.symbol().type().isNumber();
      if (isNumber && !now.accepts(goal.symbol(), goal.value())) {
        return Optional.of(now.demand(goal.symbol()));
      }
    }
    return Optional.of(gap).filter(text -> !text.isEmpty());
  }

  private static String names(List<Goal> goals) {
    return goals.stream().map(goal -> "`" + goal + "`").collect(Collectors.joining(" and "));
  }
}
