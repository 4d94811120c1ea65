package dev.arrow.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config olddefconfig`: drops lines of vanished symbols and lines without effect. */
@Command
final class ConfigOlddefconfigCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "the same as -C PROJECT")
  private String project = "";

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigOlddefconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    return ConfigOptions.apply(session, options.open(session, project).editor().olddefconfig());
  }
}
