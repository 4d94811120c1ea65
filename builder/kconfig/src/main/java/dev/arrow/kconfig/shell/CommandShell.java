package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Runs commands by {@code /bin/sh}, one after the other.
 *
 * @param folder where they run
 * @param complaints hears each line that they write to standard error
 */
public record CommandShell(CommandRunner runner, Path folder, Consumer<String> complaints)
    implements Shell {
  @Override
  public String output(String command) {
    CommandResult result =
        runner.run(new Command(List.of("/bin/sh", "-c", command), folder, Map.of(), false));
    result.error().lines().forEach(complaints);
    return result.output();
  }
}
