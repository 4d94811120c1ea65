package dev.arrow.cli.attach;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.FileFault;
import dev.arrow.resolve.CallNumbers;
import dev.arrow.text.NearestName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The system calls of an architecture.
 *
 * @param numbers by name
 */
public record CallNames(CallNumbers numbers) {
  /** Those of an architecture of this installation. */
  public static CallNames of(Path arrowHome, String arch) {
    Path file = arrowHome.resolve("archs").resolve(arch).resolve(CallNumbers.FILE);
    DiagnosticLog log = new DiagnosticLog();
    try {
      CallNumbers numbers = CallNumbers.parse(Files.readString(file), file.toString(), log);
      log.throwIfErrors();
      return new CallNames(numbers);
    } catch (IOException e) {
      throw ArrowException.of(FileFault.reading(CliError.FILE, file, e));
    }
  }

  /** Refuses a name that no call has. */
  public void require(String name) {
    if (numbers.of(name).isPresent()) {
      return;
    }
    Diagnostic unknown =
        Diagnostic.of(CliError.USAGE, "`" + name + "` is no system call of the target.");
    throw ArrowException.of(
        NearestName.of(name, numbers.byName().keySet())
            .map(near -> unknown.withHint("The nearest name is `" + near + "`."))
            .orElse(unknown));
  }

  /** The names by number. */
  public Map<Integer, String> byNumber() {
    Map<Integer, String> names = new TreeMap<>();
    numbers.byName().forEach((name, number) -> names.put(number, name));
    return names;
  }
}
