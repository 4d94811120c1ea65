package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.shell.BuiltInShell;
import dev.arrow.kconfig.shell.CachedShell;
import dev.arrow.kconfig.shell.RecordingShell;
import dev.arrow.kconfig.shell.ReplayShell;
import dev.arrow.kconfig.shell.ShellCache;
import dev.arrow.kconfig.shell.ShellRecord;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How `arrow kconfig` runs the commands of a tree. */
final class KconfigShellOptions {
  @Option(
      names = "--shell-record",
      paramLabel = "FILE",
      description = "writes what the commands of $(shell,...) say")
  private String record = "";

  @Option(
      names = "--shell-replay",
      paramLabel = "FILE",
      description = "runs no command; takes what they say from such a file")
  private String replay = "";

  @Option(
      names = "--shell-jobs",
      paramLabel = "NUMBER",
      description = "how many commands may run at a time; without it two a processor")
  private int jobs = 2 * Runtime.getRuntime().availableProcessors();

  @Option(
      names = "--no-shell-cache",
      description = "runs commands whose answer is known from an earlier run, too")
  private boolean uncached;

  private @Nullable ShellCache cache;

  /** The shell for a tree with these variables. */
  Shell shell(Session session, Map<String, String> environment) {
    if (!record.isEmpty() && !replay.isEmpty()) {
      throw ArrowException.of(
          Diagnostic.of(CliError.USAGE, "What is replayed cannot be recorded.")
              .withHint("Give --shell-record or --shell-replay, not both."));
    }
    if (!replay.isEmpty()) {
      String name = session.shown(session.path(replay));
      return new ReplayShell(ShellRecord.parse(name, session.read(replay)), name);
    }
    if (jobs < 1) {
      throw ArrowException.of(
          Diagnostic.of(CliError.USAGE, "`--shell-jobs` takes a number from 1 on."));
    }
    Shell shell = new ShellCommands(session, environment, jobs);
    if (!uncached) {
      cache = ShellCache.open(session.cache().resolve("shell"), session.directory());
      shell = new CachedShell(shell, cache, session.directory(), environment);
    }
    shell = new BuiltInShell(shell, environment);
    return record.isEmpty() ? shell : new RecordingShell(shell);
  }

  /** Keeps what commands said: in the cache, in a record if one is asked for. */
  void keep(Session session, Shell shell) {
    if (cache != null) {
      cache.save();
    }
    if (shell instanceof RecordingShell recorded) {
      Path file = session.path(record);
      try {
        AtomicFile.writeIfChanged(file, recorded.record().text());
      } catch (IOException e) {
        throw Session.unwritable(file, e);
      }
    }
  }
}
