package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.kconfig.syntax.ShellRefusal;
import java.util.Objects;

/**
 * Runs nothing and answers from a record. Commands that are not in it are refused.
 *
 * @param name of the record, for messages
 */
public record ReplayShell(ShellRecord record, String name) implements Shell {
  public ReplayShell {
    Objects.requireNonNull(record);
    Objects.requireNonNull(name);
  }

  @Override
  public String output(String command) {
    String output = record.outputs().get(command);
    if (output == null) {
      throw new ShellRefusal(
          KconfigError.SHELL_UNRECORDED,
          "`" + name + "` does not hold what this command says: " + command,
          "Write the file anew with --shell-record.");
    }
    return output;
  }
}
