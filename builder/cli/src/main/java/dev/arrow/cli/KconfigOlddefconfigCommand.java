package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig olddefconfig`: the configuration there is, all new symbols by default. */
@Command
final class KconfigOlddefconfigCommand implements Callable<Integer> {
  private final Session session;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigOlddefconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    return tree.write(Configuration.of(tree.model(), tree.lines()));
  }
}
