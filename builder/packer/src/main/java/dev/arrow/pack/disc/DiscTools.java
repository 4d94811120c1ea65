package dev.arrow.pack.disc;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.pack.PackError;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The programs that make discs. All run with one date, so that the same files give the same bytes.
 *
 * @param commands starts them
 * @param folder where they run; the names of files count from here
 */
record DiscTools(CommandRunner commands, Path folder) {
  /** The first day that a FAT can tell: 1980-01-01, in seconds since 1970. */
  private static final String DATE = "315532800";

  private static final int LAST_LINES = 3;

  /**
   * Runs one of them to its end.
   *
   * @throws ArrowException when it fails, with the last that it said
   */
  void run(List<String> argv) {
    Command command =
        Command.of(folder, argv)
            .withEnvironment("SOURCE_DATE_EPOCH", DATE)
            .withEnvironment("TZ", "UTC")
            .withEnvironment("LC_ALL", "C")
            .withEnvironment("MTOOLSRC", "/dev/null");
    CommandResult result = commands.run(command);
    if (!result.succeeded()) {
      throw failed(argv.get(0), result);
    }
  }

  private static ArrowException failed(String tool, CommandResult result) {
    List<String> said = new ArrayList<>(result.error().lines().filter(s -> !s.isBlank()).toList());
    List<String> last = said.subList(Math.max(0, said.size() - LAST_LINES), said.size());
    Diagnostic fault =
        Diagnostic.of(
            PackError.NO_DISC,
            "`" + tool + "` ended with status " + result.status() + "; no disc was made.");
    return ArrowException.of(
        last.isEmpty() ? fault : fault.withHint("It said: " + String.join(" / ", last)));
  }
}
