package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.Shell;
import java.util.Optional;

/**
 * What a user allows a project's Kconfig files beyond what the project lists.
 *
 * @param all whether every command may run
 * @param runner runs commands; without it none may run
 */
public record ShellPermit(boolean all, Optional<Shell> runner) {
  /** Nothing runs. */
  public static final ShellPermit NONE = new ShellPermit(false, Optional.empty());
}
