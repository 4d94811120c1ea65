package dev.arrow.cli;

import dev.arrow.menuconfig.EngineSolver;
import dev.arrow.menuconfig.TreeFiles;
import dev.arrow.menuconfig.TreeWorkplace;
import dev.arrow.menuconfig.terminal.ComingTerminal;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Weights;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig menuconfig`: the menus of any tree in a terminal. */
@Command
final class KconfigMenuconfigCommand implements Callable<Integer> {
  private static final String INSTEAD =
      "Without one, `arrow kconfig set SYMBOL=VALUE` changes values and `arrow kconfig tree`"
          + " shows the menus.";

  private final Session session;

  @Mixin private KconfigOptions options = new KconfigOptions();

  @Mixin private MenuOptions menu = new MenuOptions();

  KconfigMenuconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<ComingTerminal> coming = menu.startTerminal(session, INSTEAD);
    KconfigTree tree = options.open(session);
    return menu.run(
        session,
        INSTEAD,
        coming,
        terminal ->
            new TreeWorkplace(
                tree.model(),
                files(tree),
                new EngineSolver(tree.model(), Vocabulary.PLAIN, Weights.PLAIN),
                new UsersEditor(session, tree.root(), terminal)),
        Optional.empty());
  }

  private TreeFiles files(KconfigTree tree) {
    return new TreeFiles(
        session.directory(),
        tree.config(),
        tree.isConfigured() ? Optional.empty() : tree.source().map(tree::found),
        tree.prefix(),
        tree::whole,
        tree::smallest,
        tree.writesInPlace());
  }
}
