package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow kconfig savedefconfig`: writes the fewest lines that give the configuration. */
@Command
final class KconfigSavedefconfigCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "what is written")
  private String file = "";

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigSavedefconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    Configuration configuration = Configuration.of(tree.model(), tree.lines());
    Path path = session.path(file);
    try {
      AtomicFile.writeIfChanged(path, tree.smallest(configuration));
    } catch (IOException e) {
      throw Session.unwritable(path, e);
    }
    return ArrowCommand.DONE;
  }
}
