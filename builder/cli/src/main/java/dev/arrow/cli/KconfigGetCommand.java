package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Explainer;
import dev.arrow.solver.explain.Explanation;
import dev.arrow.solver.explain.ExplanationText;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.text.json.JsonObject;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow kconfig get`: prints values; with --why also where they come from. */
@Command
final class KconfigGetCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "SYMBOL",
      description = "with or without the prefix; of several each value has its name")
  private List<String> names = new ArrayList<>();

  @Option(names = "--why", description = "where the value comes from, and what hinders another")
  private boolean why;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigGetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    List<Symbol> symbols = names.stream().map(tree::symbol).toList();
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    List<Refusal> refusals = configuration.refusals();
    KconfigSymbolDocument document =
        new KconfigSymbolDocument(new SymbolDocument(session.console()), configuration, refusals);
    session
        .console()
        .result(
            () -> JsonObject.EMPTY.with("symbols", symbols.stream().map(document::of).toList()),
            out -> print(out, configuration, symbols));
    return ArrowCommand.DONE;
  }

  private void print(PrintStream out, Configuration configuration, List<Symbol> symbols) {
    Explainer explainer = new Explainer(configuration.model(), Vocabulary.PLAIN);
    for (Symbol symbol : symbols) {
      String name = symbols.size() == 1 ? "" : symbol.name() + "=";
      out.println(name + configuration.text(symbol));
      if (why) {
        Explanation explanation = explainer.explain(configuration, symbol, Optional.empty());
        ExplanationText.lines(explanation, Vocabulary.PLAIN).forEach(out::println);
      }
    }
  }
}
