package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.minimise.Kept;
import dev.arrow.solver.minimise.Minimised;
import dev.arrow.solver.minimise.MinimisedText;
import dev.arrow.solver.minimise.Minimiser;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.List;

/**
 * Switches off what nothing needs, and tells it.
 *
 * @param console the user
 * @param words what things are called
 */
record MinimiseAnswer(Console console, Vocabulary words) {

  /**
   * The configuration without what the goals do not need.
   *
   * @param goals that were named; none for those of the user's lines
   */
  static Minimised minimised(
      Configuration configuration, List<Symbol> goals, MinimiseOptions options) {
    for (Symbol goal : goals) {
      if (goal.type().isLogical() && !configuration.on(goal.name())) {
        throw ArrowException.of(
            Diagnostic.of(
                    CliError.USAGE, "`" + goal.name() + "` is off, so nothing is there to keep.")
                .withHint("Switch it on first, or leave it out."));
      }
    }
    List<Symbol> kept = goals.isEmpty() ? Minimiser.ofLines(configuration) : goals;
    return Minimiser.minimise(configuration, kept, options.implied());
  }

  /** Tells it; the document has its keys behind those given. */
  void give(JsonObject before, Minimised minimised) {
    console.result(
        () ->
            before
                .with("off", Json.texts(names(minimised.off())))
                .with("alsoOff", Json.texts(names(minimised.alsoOff())))
                .with("kept", minimised.kept().stream().map(this::kept).toList()),
        out -> MinimisedText.lines(minimised, words).forEach(out::println));
  }

  private JsonObject kept(Kept kept) {
    return JsonObject.EMPTY
        .with("symbol", kept.symbol().name())
        .with("library", words.library(kept.symbol().name()))
        .with("why", MinimisedText.word(kept.why()))
        .with("by", Json.texts(names(kept.by())));
  }

  private static List<String> names(List<Symbol> symbols) {
    return symbols.stream().map(Symbol::name).toList();
  }
}
