package dev.arrow.cli;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow kconfig merge`: adds the lines of files, later ones win, and tells which did not hold. */
@Command
final class KconfigMergeCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "lines as in a .config file; later files win")
  private List<String> files = new ArrayList<>();

  @Option(names = "--strict", description = "write nothing and fail if a line does not hold")
  private boolean strict;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigMergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    List<UserLine> lines = new ArrayList<>(tree.lines());
    Set<UserLine> asked = new HashSet<>();
    for (String file : files) {
      List<UserLine> more = tree.lines(file);
      lines.addAll(more);
      asked.addAll(more);
    }
    Configuration configuration = Configuration.of(tree.model(), lines);
    KconfigError kind = strict ? KconfigError.CONFIG_REFUSED : KconfigError.CONFIG_NOT_TAKEN;
    DiagnosticLog log = new DiagnosticLog(tree.warnings());
    if (strict || !tree.warnings().isAskedFor(kind)) {
      KconfigTree.refused(kind, configuration, asked).forEach(log::report);
    }
    tree.tell(log);
    return tree.write(configuration);
  }
}
