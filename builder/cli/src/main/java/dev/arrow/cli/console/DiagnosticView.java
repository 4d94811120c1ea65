package dev.arrow.cli.console;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.Note;
import dev.arrow.diag.SourcePosition;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Shows diagnostics from where the user stands: files by the way from the current folder, Arrow's
 * own by the way from its folder, and of every place the line that stands there.
 */
public final class DiagnosticView {
  private static final long LARGEST = 1 << 20;

  private final Path home;
  private final Map<Pattern, String> prefixes = new LinkedHashMap<>();

  /**
   * The view of a user.
   *
   * @param home Arrow's folder
   * @param directory the user's current folder
   */
  public DiagnosticView(Path home, Path directory) {
    this.home = home;
    shorten(directory, "");
    shorten(home, "");
    Path above = directory.getParent();
    if (above != null && above.getNameCount() > 1) {
      shorten(above, "../");
    }
  }

  private void shorten(Path folder, String by) {
    prefixes.put(prefix(folder), by);
    try {
      prefixes.put(prefix(folder.toRealPath()), by);
    } catch (IOException e) {
      // A folder that is gone has no other name.
      return;
    }
  }

  /** The folder at the beginning of a path, and not in the middle of a longer one. */
  private static Pattern prefix(Path folder) {
    String text = folder.getNameCount() == 0 ? "" : folder.toString();
    return Pattern.compile("(?<![\\w./-])" + Pattern.quote(text + "/") + "(?=[^\\s/])");
  }

  /** A text with its paths shortened. */
  public String text(String text) {
    String shown = text;
    for (Map.Entry<Pattern, String> prefix : prefixes.entrySet()) {
      if (shown.indexOf('/') >= 0) {
        shown =
            prefix.getKey().matcher(shown).replaceAll(Matcher.quoteReplacement(prefix.getValue()));
      }
    }
    return shown;
  }

  /** The same diagnostic, as this user sees it. */
  public Diagnostic of(Diagnostic diagnostic) {
    Diagnostic seen =
        diagnostic.with(
            text(diagnostic.message()),
            diagnostic.position().map(this::place),
            diagnostic
                .sourceLine()
                .filter(line -> !line.isBlank())
                .or(() -> diagnostic.position().flatMap(this::line)),
            diagnostic.hint().map(this::text),
            diagnostic.notes().stream().map(this::note).toList());
    return seen.includedFrom(diagnostic.includedFrom().stream().map(this::place).toList());
  }

  private Note note(Note note) {
    return new Note(text(note.message()), note.position().map(this::place));
  }

  private SourcePosition place(SourcePosition place) {
    return new SourcePosition(text(place.file()), place.line(), place.column());
  }

  private Optional<String> line(SourcePosition place) {
    if (place.line() == 0) {
      return Optional.empty();
    }
    try {
      Path file = home.resolve(place.file());
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      String content = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return content.lines().skip(place.line() - 1L).findFirst().filter(line -> !line.isBlank());
    } catch (IOException | InvalidPathException e) {
      return Optional.empty();
    }
  }
}
