package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow kconfig diff`: compares the values that two files give. */
@Command
final class KconfigDiffCommand implements Callable<Integer> {
  private static final String NOTHING = "-";

  private final Session session;

  @Parameters(index = "0", paramLabel = "FILE", description = "the first configuration")
  private String left = "";

  @Parameters(index = "1", paramLabel = "FILE", description = "the second configuration")
  private String right = "";

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigDiffCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Configuration before = Configuration.of(tree.model(), tree.lines(left));
    Configuration after = Configuration.of(tree.model(), tree.lines(right));
    for (Symbol symbol : tree.model().symbols()) {
      String was = shown(before, symbol);
      String is = shown(after, symbol);
      if (!was.equals(is)) {
        session.console().out().println(symbol.name() + ": " + was + " -> " + is);
      }
    }
    return ArrowCommand.DONE;
  }

  private static String shown(Configuration configuration, Symbol symbol) {
    return configuration.isWritten(symbol) ? configuration.text(symbol) : NOTHING;
  }
}
