package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.pool.Arch;
import dev.arrow.pool.FolderReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The numbers of an architecture's system calls, from its `syscalls.tsv`: a line a call, name and
 * number with a tab between; lines that begin with `#` are remarks.
 *
 * @param byName number by name; empty for an architecture without the file
 */
public record CallNumbers(SortedMap<String, Integer> byName) {
  /** The file in the architecture's folder. */
  public static final String FILE = "syscalls.tsv";

  private static final Pattern LINE = Pattern.compile("([a-z0-9_]{1,40})\t([0-9]{1,4})");

  public CallNumbers {
    byName = Collections.unmodifiableSortedMap(new TreeMap<>(byName));
  }

  static CallNumbers read(Arch arch, FolderReader reader, DiagnosticLog log) {
    Path folder = arch.library().folder();
    if (!reader.contains(folder, FILE)) {
      return new CallNumbers(Collections.emptySortedMap());
    }
    Path file = folder.resolve(FILE);
    return parse(new String(reader.content(file), StandardCharsets.UTF_8), file.toString(), log);
  }

  /**
   * Reads the text of such a file; what is wrong in it goes to the log.
   *
   * @param name how messages call the file
   */
  public static CallNumbers parse(String text, String name, DiagnosticLog log) {
    SortedMap<String, Integer> found = new TreeMap<>();
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).startsWith("#")) {
        add(found, lines.get(i), new SourcePosition(name, i + 1, 1), log);
      }
    }
    return new CallNumbers(found);
  }

  private static void add(
      SortedMap<String, Integer> found, String line, SourcePosition at, DiagnosticLog log) {
    Matcher matcher = LINE.matcher(line);
    if (!matcher.matches()) {
      wrong("A line must be a name, a tab and a number.", at, log);
      return;
    }
    Integer number = Integer.valueOf(matcher.group(2));
    if (found.containsValue(number) || found.put(matcher.group(1), number) != null) {
      wrong("The name or the number stands here twice.", at, log);
    }
  }

  private static void wrong(String message, SourcePosition at, DiagnosticLog log) {
    log.report(Diagnostic.of(PlanError.BAD_CALL_TABLE, message).at(at));
  }

  /** The number of a call; none if the architecture lacks it. */
  public OptionalInt of(String name) {
    Integer number = byName.get(name);
    return number == null ? OptionalInt.empty() : OptionalInt.of(number);
  }
}
