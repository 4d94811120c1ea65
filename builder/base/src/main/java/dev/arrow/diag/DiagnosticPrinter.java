package dev.arrow.diag;

/**
 * Lays a diagnostic out for people:
 *
 * <pre>
 * main/Kconfig:3:9: error: `FOO` has no type.
 *     config FOO
 *            ^
 * hint: Add `bool` below it.
 * other/Kconfig:7:1: note: It is used here.
 * Kconfig:2:1: note: The file is read from here.
 * </pre>
 *
 * Control characters of the user's text never reach the terminal.
 */
public final class DiagnosticPrinter {
  private static final String INDENT = "    ";
  private static final int WIDEST_LINE = 160;
  private static final int LONGEST_TEXT = 2000;
  private static final String INCLUDED = "The file is read from here.";
  private static final char REPLACEMENT = '\uFFFD';

  private DiagnosticPrinter() {}

  /** The whole text, each line ended by a newline. */
  public static String text(Diagnostic diagnostic) {
    StringBuilder out = new StringBuilder(160);
    head(out, diagnostic);
    if (diagnostic.sourceLine().isPresent()) {
      int column = diagnostic.position().map(SourcePosition::column).orElse(0);
      excerpt(out, diagnostic.sourceLine().get(), column);
    }
    diagnostic.hint().ifPresent(hint -> line(out, "hint: ", hint));
    for (Note note : diagnostic.notes()) {
      String place = note.position().map(p -> p + ": ").orElse("");
      line(out, clean(place) + "note: ", note.message());
    }
    for (SourcePosition place : diagnostic.includedFrom()) {
      line(out, clean(place + ": ") + "note: ", INCLUDED);
    }
    return out.toString();
  }

  /** Several diagnostics, one after the other. */
  public static String text(Iterable<Diagnostic> diagnostics) {
    StringBuilder out = new StringBuilder();
    for (Diagnostic diagnostic : diagnostics) {
      out.append(text(diagnostic));
    }
    return out.toString();
  }

  private static void head(StringBuilder out, Diagnostic diagnostic) {
    diagnostic.position().ifPresent(p -> out.append(clean(p.toString())).append(": "));
    String targets = String.join(", ", diagnostic.targets());
    String message = diagnostic.message();
    line(
        out,
        diagnostic.severity().label() + ": ",
        targets.isEmpty() ? message : targets + ": " + message);
  }

  private static void line(StringBuilder out, String label, String text) {
    String shown = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "..." : text;
    out.append(label).append(clean(shown)).append('\n');
  }

  private static void excerpt(StringBuilder out, String source, int column) {
    int from = column > WIDEST_LINE ? column - WIDEST_LINE / 2 : 0;
    from = Math.min(from, source.length());
    String shown = source.substring(from, Math.min(source.length(), from + WIDEST_LINE));
    out.append(INDENT).append(clean(shown)).append('\n');
    if (column == 0) {
      return;
    }
    out.append(INDENT);
    for (int i = 0; i < column - 1 - from; i++) {
      out.append(i < shown.length() && shown.charAt(i) == '\t' ? '\t' : ' ');
    }
    out.append("^\n");
  }

  private static String clean(String text) {
    StringBuilder out = null;
    for (int i = 0; i < text.length(); i++) {
      if (isUnsafe(text.charAt(i))) {
        out = out == null ? new StringBuilder(text) : out;
        out.setCharAt(i, REPLACEMENT);
      }
    }
    return out == null ? text : out.toString();
  }

  /** Whether a terminal might act on the character, or show the text around it in another order. */
  private static boolean isUnsafe(char c) {
    boolean control = (c < ' ' && c != '\t' && c != '\n') || (c >= 0x7f && c <= 0x9f);
    boolean direction = (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069);
    return control || direction;
  }
}
