package dev.arrow.cli;

import dev.arrow.kconfig.mode.Wanted;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig alldefconfig`: nothing is set but what KCONFIG_ALLCONFIG names. */
@Command
final class KconfigDefaultCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigDefaultCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    return tree.write(new Wanted(tree.kept("alldefconfig"), List.of()).configuration(tree.model()));
  }
}
