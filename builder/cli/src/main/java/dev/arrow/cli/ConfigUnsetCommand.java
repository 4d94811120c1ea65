package dev.arrow.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config unset`: removes lines, so that defaults hold again. */
@Command
final class ConfigUnsetCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "SYMBOL", description = "with or without CONFIG_")
  private List<String> symbols = new ArrayList<>();

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigUnsetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    return ConfigOptions.apply(
        session, opened.editor().unset(symbols, options.onlyTarget(opened.project())));
  }
}
