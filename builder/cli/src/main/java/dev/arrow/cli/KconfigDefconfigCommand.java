package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow kconfig defconfig`: the lines of a file, all else by default. */
@Command
final class KconfigDefconfigCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "lines as in a .config file")
  private String file = "";

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigDefconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    return tree.write(Configuration.of(tree.model(), tree.lines(file)));
  }
}
