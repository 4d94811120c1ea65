package dev.arrow.kconfig.shell;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.KconfigError;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What commands said, as a text that people can read, compare and keep: per command a line {@code $
 * COMMAND} and below it a line {@code = OUTPUT}, sorted by command. Backslashes, line feeds and
 * carriage returns are written as {@code \\}, {@code \n}, {@code \r}. Lines that start with {@code
 * #} and empty ones mean nothing.
 *
 * @param outputs per command what it said, as {@link dev.arrow.kconfig.syntax.Shell#oneLine} has it
 */
public record ShellRecord(SortedMap<String, String> outputs) {
  private static final String HEADER =
      "# What the commands of a Kconfig tree said; `arrow kconfig --shell-replay` reads it.\n";

  public ShellRecord {
    outputs = Collections.unmodifiableSortedMap(new TreeMap<>(outputs));
  }

  /**
   * Reads a record. A line that has no place in one is an {@link ArrowException}.
   *
   * @param name of the file, for messages
   */
  public static ShellRecord parse(String name, byte[] content) {
    SortedMap<String, String> outputs = new TreeMap<>();
    List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
    int at = 0;
    while (at < lines.size()) {
      String line = lines.get(at++);
      if (line.isBlank() || line.startsWith("#")) {
        continue;
      }
      if (!line.startsWith("$ ")) {
        throw malformed("A line `$ COMMAND` is expected.", name, at);
      }
      String answer = at < lines.size() ? lines.get(at) : "";
      if (!answer.startsWith("=")) {
        throw malformed("A line `= OUTPUT` is expected below a command.", name, at);
      }
      at++;
      outputs.put(Escapes.read(line.substring(2)), Escapes.read(withoutBlank(answer.substring(1))));
    }
    return new ShellRecord(outputs);
  }

  private static String withoutBlank(String output) {
    return output.startsWith(" ") ? output.substring(1) : output;
  }

  private static ArrowException malformed(String message, String name, int line) {
    return ArrowException.of(
        Diagnostic.of(KconfigError.SHELL_RECORD, message)
            .at(new SourcePosition(name, line, 1))
            .withHint("Write the file anew with --shell-record."));
  }

  /** The text that {@link #parse} reads. */
  public String text() {
    StringBuilder text = new StringBuilder(HEADER);
    for (Map.Entry<String, String> said : outputs.entrySet()) {
      String output = said.getValue().isEmpty() ? "" : " " + Escapes.written(said.getValue());
      text.append("\n$ ").append(Escapes.written(said.getKey()));
      text.append("\n=").append(output).append('\n');
    }
    return text.toString();
  }
}
