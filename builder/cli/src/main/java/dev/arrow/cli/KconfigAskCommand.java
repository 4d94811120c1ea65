package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.Interview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig oldconfig` and `oldaskconfig`: ask what is new, or everything. */
@Command
final class KconfigAskCommand implements Callable<Integer> {
  private final Session session;
  private final boolean all;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigAskCommand(Session session, boolean all) {
    this.session = session;
    this.all = all;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Configuration before = Configuration.of(tree.model(), tree.lines());
    Interview interview =
        all
            ? Interview.aboutAll(before, tree.source().isPresent())
            : Interview.aboutNew(before, tree.source().isPresent());
    return tree.write(new Interviewer(session.console(), tree.prefix()).hold(interview));
  }
}
