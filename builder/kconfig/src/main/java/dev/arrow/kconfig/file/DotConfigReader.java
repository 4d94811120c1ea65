package dev.arrow.kconfig.file;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads files of {@code CONFIG_X=...} lines. */
public final class DotConfigReader {
  private static final String PREFIX = "CONFIG_";
  private static final String UNSET_START = "# " + PREFIX;
  private static final String UNSET_END = " is not set";

  private final String name;
  private final DiagnosticLog log;
  private final List<UserLine> lines = new ArrayList<>();
  private final Map<String, UserLine> seen = new HashMap<>();

  private DotConfigReader(String name, DiagnosticLog log) {
    this.name = name;
    this.log = log;
  }

  /**
   * All lines in file order, also of symbols that no model knows. A malformed line is an error.
   *
   * @param name how positions call the file
   */
  public static List<UserLine> read(String name, byte[] bytes, DiagnosticLog log) {
    DotConfigReader reader = new DotConfigReader(name, log);
    LineBytes.each(bytes, (line, number) -> reader.line(LineBytes.decoded(line), number));
    return List.copyOf(reader.lines);
  }

  private void line(String line, int number) {
    if (line.startsWith(PREFIX)) {
      assignment(line, number);
    } else if (line.startsWith(UNSET_START) && line.endsWith(UNSET_END)) {
      int end = line.length() - UNSET_END.length();
      String symbol = end < UNSET_START.length() ? "" : line.substring(UNSET_START.length(), end);
      // Anything else after the prefix is an ordinary comment.
      if (isName(symbol)) {
        add(symbol, "n", line, number);
      }
    } else if (!line.isBlank() && !line.startsWith("#")) {
      String message = "A line is `CONFIG_NAME=value` or `# CONFIG_NAME is not set`.";
      int equals = line.indexOf('=');
      boolean bare = equals > 0 && isName(line.substring(0, equals));
      malformed(message, bare ? "Is `" + PREFIX + line + "` meant?" : "", line, place(number, 1));
    }
  }

  private void assignment(String line, int number) {
    int equals = line.indexOf('=');
    String symbol = equals < 0 ? "" : line.substring(PREFIX.length(), equals);
    if (!isName(symbol)) {
      malformed(
          "`CONFIG_` is followed by a name and `=`.",
          equals > 0 && line.charAt(equals - 1) == ' ' ? "No blanks stand around the `=`." : "",
          line,
          place(number, 1));
      return;
    }
    Optional<String> value = value(line.substring(equals + 1));
    if (value.isEmpty()) {
      malformed(
          "A value is y, n, m, a number, or a text in double quotes.",
          "",
          line,
          place(number, equals + 2));
      return;
    }
    add(symbol, value.get(), line, number);
  }

  private void add(String symbol, String value, String line, int number) {
    SourcePosition place = new SourcePosition(name, number, 1);
    UserLine added = UserLine.user(symbol, value, place);
    UserLine before = seen.put(symbol, added);
    if (before != null && !before.value().equals(value)) {
      log.report(
          Diagnostic.of(
                  KconfigError.CONFIG_DUPLICATE,
                  "`" + symbol + "` is set a second time; this line counts.")
              .at(place)
              .withSourceLine(line)
              .withNote("The first line is here.", before.origin()));
    }
    lines.add(added);
  }

  private SourcePosition place(int number, int column) {
    return new SourcePosition(name, number, column);
  }

  private void malformed(String message, String hint, String line, SourcePosition place) {
    Diagnostic diagnostic =
        Diagnostic.of(KconfigError.CONFIG_MALFORMED, message).at(place).withSourceLine(line);
    log.report(hint.isEmpty() ? diagnostic : diagnostic.withHint(hint));
  }

  private static boolean isName(String symbol) {
    for (int i = 0; i < symbol.length(); i++) {
      char c = symbol.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && (c < '0' || c > '9') && c != '_' && c != '-') {
        return false;
      }
    }
    return !symbol.isEmpty();
  }

  private static Optional<String> value(String text) {
    if (text.startsWith("\"")) {
      return ConfigLine.unquoted(text, false);
    }
    String bare = text.stripTrailing();
    return isBare(bare) ? Optional.of(bare) : Optional.empty();
  }

  /** Whether the text can be a value without quotes: a logic value or a number. */
  private static boolean isBare(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
      if (!letter && (c < '0' || c > '9') && c != '-') {
        return false;
      }
    }
    return true;
  }
}
