package dev.arrow.cli;

import dev.arrow.manifest.Target;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config savedefconfig`: writes a target's fewest lines as one file. */
@Command
final class ConfigSavedefconfigCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "what is written")
  private String file = "";

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigSavedefconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ConfigOptions.Opened opened = options.open(session);
    Target target = options.target(opened.project());
    String text = opened.editor().savedefconfig(target);
    Path path = session.path(file);
    try {
      AtomicFile.writeIfChanged(path, text);
    } catch (IOException e) {
      throw Session.unwritable(path, e);
    }
    session.console().diagnostics(opened.editor().linesWithoutEffect(target));
    return ArrowCommand.DONE;
  }
}
