package dev.arrow.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config merge`: adds the lines of a file, for all targets or for one. */
@Command
final class ConfigMergeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "lines as in a .config file")
  private String file = "";

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigMergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    byte[] content = session.read(file);
    ConfigOptions.Opened opened = options.open(session);
    return ConfigOptions.apply(
        session, opened.editor().merge(file, content, options.onlyTarget(opened.project())));
  }
}
