package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuView;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** `arrow kconfig tree`: the menus and what is in them. */
@Command
final class KconfigTreeCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Option(
      names = "--all",
      description = "also what cannot be seen now; a document always has everything")
  private boolean all;

  @Option(
      names = "--no-values",
      description = "leave out of a document what changes with the configuration")
  private boolean withoutValues;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigTreeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    session
        .console()
        .result(
            () ->
                new MenuDocument(
                        new SymbolDocument(session.console()), configuration, !withoutValues)
                    .document(),
            out -> new MenuText(configuration, MenuView.of(tree.model()), all).print(out));
    return ArrowCommand.DONE;
  }
}
