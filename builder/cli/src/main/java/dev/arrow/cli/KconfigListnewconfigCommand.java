package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.NewSymbols;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.SymbolType;
import java.io.PrintStream;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig listnewconfig` and `helpnewconfig`: what the configuration does not answer. */
@Command
final class KconfigListnewconfigCommand implements Callable<Integer> {
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
    PrintStream out = session.console().out();
    for (Symbol symbol : NewSymbols.of(configuration)) {
      String text = configuration.text(symbol);
      String value = symbol.type() == SymbolType.STRING ? "\"" + text + "\"" : text;
      out.println(tree.prefix() + symbol.name() + "=" + value);
      if (withHelp) {
        help(symbol).ifPresent(help -> help.lines().forEach(line -> out.println("    " + line)));
      }
    }
    return ArrowCommand.DONE;
  }

  private static Optional<String> help(Symbol symbol) {
    return symbol.definitions().stream().map(MenuNode::help).flatMap(Optional::stream).findFirst();
  }
}
