package dev.arrow.cli;

import dev.arrow.cli.console.Console;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Explainer;
import dev.arrow.solver.explain.Explanation;
import dev.arrow.solver.explain.ExplanationText;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.text.json.JsonObject;

/**
 * Explains a symbol to the user, as text or as a document.
 *
 * @param console the user
 * @param words what things are called
 */
record WhyAnswer(Console console, Vocabulary words) {

  /** Prints the explanation; the document has its keys behind those given. */
  void give(JsonObject before, Configuration configuration, Symbol symbol, WhyOptions asked) {
    Explainer explainer = new Explainer(configuration.model(), words);
    Explanation explanation =
        explainer.explain(configuration, symbol, asked.value(), asked.detail());
    console.result(
        () ->
            new ExplanationDocument(new SymbolDocument(console), words)
                .of(before, configuration, explanation),
        out ->
            ExplanationText.lines(explanation, words)
                .forEach(line -> out.println(console.shown(line.toString()))));
  }
}
