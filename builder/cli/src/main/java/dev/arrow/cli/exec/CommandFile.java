package dev.arrow.cli.exec;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the file behind a command's name, as a shell does.
 *
 * @param directory what relative paths start from
 * @param searchPath value of {@code PATH}
 */
public record CommandFile(Path directory, String searchPath) {
  /** Programs that stand in for a compiler and look for it on the path themselves. */
  private static final Set<String> STAND_INS = Set.of("ccache", "distcc", "icecc");

  /**
   * The file of a command that is to be started.
   *
   * @throws ArrowException of kind {@link CliError#NO_COMMAND} or {@link CliError#NOT_EXECUTABLE}
   */
  public Path require(String command) {
    List<Path> candidates = candidates(command);
    for (Path candidate : candidates) {
      if (isProgram(candidate)) {
        return candidate;
      }
    }
    for (Path candidate : candidates) {
      if (Files.exists(candidate)) {
        throw refusal(
            CliError.NOT_EXECUTABLE, "`" + candidate + "` cannot be started: it is no program.");
      }
    }
    throw refusal(CliError.NO_COMMAND, "There is no command `" + command + "`.");
  }

  /** A compiler itself, which is none of the programs below {@code except} and no stand-in. */
  Optional<Path> compiler(String command, Path except) {
    return candidates(command).stream()
        .filter(CommandFile::isProgram)
        .filter(each -> !each.startsWith(except) && !isStandIn(each))
        .findFirst();
  }

  private List<Path> candidates(String command) {
    List<Path> candidates = new ArrayList<>();
    try {
      if (command.contains("/")) {
        candidates.add(directory.resolve(command));
      } else if (!command.isEmpty()) {
        for (String folder : searchPath.split(":", -1)) {
          candidates.add(directory.resolve(folder).resolve(command));
        }
      }
    } catch (InvalidPathException e) {
      throw refusal(CliError.NO_COMMAND, "`" + command + "` cannot be the name of a command.");
    }
    return candidates;
  }

  private static boolean isProgram(Path file) {
    return Files.isExecutable(file) && !Files.isDirectory(file);
  }

  private static boolean isStandIn(Path file) {
    try {
      return STAND_INS.contains(String.valueOf(file.toRealPath().getFileName()));
    } catch (IOException e) {
      return false;
    }
  }

  private static ArrowException refusal(CliError kind, String message) {
    return ArrowException.of(Diagnostic.of(kind, message));
  }
}
