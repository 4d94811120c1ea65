package dev.arrow.cli;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.model.Symbol;
import java.io.PrintStream;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow kconfig get`: prints one value; with --why also where it comes from. */
@Command
final class KconfigGetCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "SYMBOL", description = "with or without the prefix")
  private String name = "";

  @Option(names = "--why", description = "where the value comes from, and what hinders another")
  private boolean why;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigGetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Symbol symbol = tree.symbol(name);
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    Value value = configuration.value(symbol);
    PrintStream out = session.console().out();
    out.println(value.text());
    if (why) {
      out.println("origin: " + OriginText.of(value.origin()));
      configuration.refusals().stream()
          .filter(refusal -> refusal.line().symbol().equals(symbol.name()))
          .forEach(refusal -> out.println(refusal.line().origin() + ": " + refusal.message()));
      if (symbol.type().isLogical()) {
        hindrances(configuration, symbol, value.text().equals("y") ? "n" : "y");
      }
    }
    return ArrowCommand.DONE;
  }

  /** What would stand in the way of another value. */
  private void hindrances(Configuration configuration, Symbol symbol, String other) {
    UserLine asked = UserLine.user(symbol.name(), other, SourcePosition.wholeFile("--why"));
    for (Refusal refusal : configuration.with(asked).refusals()) {
      if (refusal.line().equals(asked)) {
        String hindrance = refusal.reason().message();
        session.console().out().println("cannot be " + other + ": " + hindrance);
      }
    }
  }
}
