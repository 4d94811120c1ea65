package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.kconfig.syntax.ShellRefusal;
import java.util.Collection;
import java.util.Set;

/** Runs the commands that the user allows, word for word, and refuses all others. */
public final class AllowedShell implements Shell {
  private final ShellPermit permit;
  private final Set<String> commands;
  private boolean asked;

  /**
   * A shell.
   *
   * @param permit what runs commands, and whether all may run
   * @param commands whole texts of commands that may run
   */
  public AllowedShell(ShellPermit permit, Collection<String> commands) {
    this.permit = permit;
    this.commands = Set.copyOf(commands);
  }

  @Override
  public String output(String command) {
    asked = true;
    Shell runner = permit.runner().orElse(null);
    if (runner == null || !(permit.all() || commands.contains(command))) {
      throw new ShellRefusal(
          KconfigError.SHELL_REFUSED,
          "This command is not allowed to run: " + command,
          "If you trust it, add it to `shell` of arrow.yaml, or give --allow-shell.");
    }
    return runner.output(command);
  }

  /** Whether anything asked for a command, so that not only files have a say. */
  public boolean wasAsked() {
    return asked;
  }
}
