package dev.arrow.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config get`: prints one value and nothing else. */
@Command
final class ConfigGetCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "SYMBOL", description = "with or without CONFIG_")
  private String symbol = "";

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigGetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    String text = opened.editor().get(options.target(opened.project()), symbol).text();
    session.console().out().println(text);
    return ArrowCommand.DONE;
  }
}
