package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.mode.NewSymbols;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.text.json.JsonObject;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig listnewconfig` and `helpnewconfig`: what the configuration does not answer. */
@Command
final class KconfigListnewconfigCommand implements Callable<Integer>, AnswersInJson {
  private static final String RULE = "-----";

  private final Session session;
  private final boolean withHelp;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigListnewconfigCommand(Session session, boolean withHelp) {
    this.session = session;
    this.withHelp = withHelp;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    List<MenuNode> nodes = NewSymbols.of(configuration, Files.exists(tree.config()));
    SymbolDocument symbols = new SymbolDocument(session.console());
    session
        .console()
        .result(
            () ->
                JsonObject.EMPTY.with(
                    "nodes", new MenuDocument(symbols, configuration, true).documents(nodes)),
            out -> print(out, tree, configuration, nodes));
    return ArrowCommand.DONE;
  }

  private void print(
      PrintStream out, KconfigTree tree, Configuration configuration, List<MenuNode> nodes) {
    for (MenuNode node : nodes) {
      if (withHelp) {
        out.print(help(tree, configuration, node));
      } else {
        node.symbol()
            .ifPresent(
                symbol ->
                    out.print(DotConfigWriter.assignment(configuration, symbol, tree.prefix())));
      }
    }
  }

  private static String help(KconfigTree tree, Configuration configuration, MenuNode node) {
    StringBuilder text = new StringBuilder(RULE + "\n\n");
    Symbol symbol = node.symbol().orElse(null);
    if (symbol != null && node.help().isPresent()) {
      text.append(tree.prefix()).append(symbol.name()).append(":\n\n");
    }
    text.append(node.help().orElse("There is no help available for this option."));
    text.append("\n\n");
    if (symbol == null) {
      definition(text, node);
    } else {
      String value = configuration.text(symbol);
      text.append("Symbol: ").append(symbol.name()).append(" [=").append(value).append("]\n");
      text.append("Type  : ").append(type(symbol)).append('\n');
      symbol.definitions().stream()
          .filter(each -> each.prompt().isPresent())
          .forEach(each -> definition(text, each));
    }
    return text.append('\n').append(RULE).append('\n').toString();
  }

  private static void definition(StringBuilder text, MenuNode node) {
    SourcePosition place = node.position();
    text.append("Defined at ").append(place.file()).append(':').append(place.line()).append('\n');
    node.prompt().ifPresent(prompt -> text.append("  Prompt: ").append(prompt.text()).append('\n'));
  }

  private static String type(Symbol symbol) {
    return symbol.type() == SymbolType.INT ? "integer" : symbol.type().keyword();
  }
}
