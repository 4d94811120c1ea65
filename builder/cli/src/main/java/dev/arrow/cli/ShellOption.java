package dev.arrow.cli;

import dev.arrow.kconfig.shell.CommandShell;
import dev.arrow.kconfig.shell.ShellPermit;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** What commands that read a project's options have in common. */
final class ShellOption {
  @Option(
      names = "--allow-shell",
      description = "let Kconfig files run any command, not only those of arrow.yaml")
  private boolean all;

  boolean all() {
    return all;
  }

  /** What may run in a project's folder. */
  ShellPermit permit(Session session, Path folder) {
    return new ShellPermit(
        all, Optional.of(new CommandShell(session.commands(), folder, session.console()::quote)));
  }
}
