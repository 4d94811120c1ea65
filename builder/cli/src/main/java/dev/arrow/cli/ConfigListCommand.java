package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.model.Symbol;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow config list`: the values of a target, each with its origin. */
@Command
final class ConfigListCommand implements Callable<Integer> {
  private static final int ORIGIN_COLUMN = 40;

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "the same as -C PROJECT")
  private String project = "";

  @Option(
      names = {"-a", "--all"},
      description = "also what is off")
  private boolean all;

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session, project);
    Configuration values = opened.editor().configuration(options.target(opened.project()));
    for (Symbol symbol : values.model().symbols()) {
      Value value = values.value(symbol.name());
      if (value.written() && (all || !value.text().equals("n"))) {
        session.console().out().println(session.console().shown(line(symbol.name(), value)));
      }
    }
    return ArrowCommand.DONE;
  }

  private static String line(String symbol, Value value) {
    String text = symbol + "=" + value.text();
    int blanks = Math.max(1, ORIGIN_COLUMN - text.length());
    return text + " ".repeat(blanks) + "# " + OriginText.of(value.origin());
  }
}
