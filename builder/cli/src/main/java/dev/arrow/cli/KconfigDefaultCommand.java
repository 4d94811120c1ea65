package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
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
    return tree.write(Configuration.of(tree.model(), tree.kept("alldefconfig")));
  }
}
