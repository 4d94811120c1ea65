package dev.arrow.cli;

import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import java.util.List;
import java.util.Map;

/**
 * Runs what a Kconfig tree asks of its shell, in the user's current folder. What a command
 * complains of goes to the user.
 *
 * @param environment variables of the tree, which the commands see too
 */
record ShellCommands(Session session, Map<String, String> environment) implements Shell {
  @Override
  public String output(String command) {
    CommandResult result =
        session
            .commands()
            .run(
                new Command(
                    List.of("/bin/sh", "-c", command), session.directory(), environment, false));
    result.error().lines().forEach(session.console()::quote);
    return result.output();
  }
}
