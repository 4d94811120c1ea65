package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.TristateRewrite;
import dev.arrow.kconfig.model.Tristate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig yes2modconfig` and its like: gives tristates of one value another one. */
@Command
final class KconfigRewriteCommand implements Callable<Integer> {
  private final Session session;
  private final Tristate from;
  private final Tristate to;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigRewriteCommand(Session session, Tristate from, Tristate to) {
    this.session = session;
    this.from = from;
    this.to = to;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    return tree.write(
        Configuration.of(tree.model(), TristateRewrite.of(tree.model(), tree.lines(), from, to)));
  }
}
