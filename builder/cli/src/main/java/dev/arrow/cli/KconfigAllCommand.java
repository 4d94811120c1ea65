package dev.arrow.cli;

import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.model.Tristate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig allyesconfig` and its like: the same answer to every question. */
@Command
final class KconfigAllCommand implements Callable<Integer> {
  private final Session session;
  private final String mode;
  private final Tristate answer;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigAllCommand(Session session, String mode, Tristate answer) {
    this.session = session;
    this.mode = mode;
    this.answer = answer;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    return tree.write(
        SameAnswer.of(tree.model(), mode, answer, tree.kept(mode)).configuration(tree.model()));
  }
}
