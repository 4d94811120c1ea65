package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.Agreement;
import dev.arrow.kconfig.mode.Interview;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/**
 * `arrow kconfig syncconfig`: oldconfig, and the files by which a build knows the configuration.
 */
@Command
final class KconfigSyncconfigCommand implements Callable<Integer> {
  private static final String NO_UPDATE = "KCONFIG_NOSILENTUPDATE";

  private final Session session;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigSyncconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    if (tree.environment().getOrDefault(NO_UPDATE, "").isEmpty()) {
      Interview interview = Interview.aboutNew(configuration, tree.source().isPresent());
      configuration = new Interviewer(session.console(), tree.prefix()).hold(interview);
      tree.write(configuration);
    } else if (!tree.isConfigured() || !Agreement.isComplete(configuration)) {
      throw outOfDate(tree);
    }
    new BuildFiles(tree, configuration).write();
    return ArrowCommand.DONE;
  }

  private ArrowException outOfDate(KconfigTree tree) {
    String file = session.shown(tree.config());
    return ArrowException.of(
        Diagnostic.of(CliError.FILE, "`" + file + "` does not answer all that the tree asks.")
            .withHint(NO_UPDATE + " forbids to write it. Run `arrow kconfig oldconfig` first."));
  }
}
