package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The text that carries words to the kernel and arguments to the program: {@code WORD... --
 * ARG...}, in which a part in double quotes keeps its blanks and knows the escapes {@code \" \\ \n
 * \xHH}.
 */
final class KernelCommandLine {
  static final int LONGEST = 2048;
  static final String SEPARATOR = "--";

  /** What decoding leaves where an argument was not text in the first place. */
  private static final char UNDECODABLE = '\uFFFD';

  private KernelCommandLine() {}

  /**
   * Joins the words and, if there are any of them at all, the arguments.
   *
   * @param words NAME=VALUE, not quoted yet
   * @param arguments the program's; empty for those stored in the image
   */
  static String of(List<String> words, Optional<List<String>> arguments) {
    StringBuilder line = new StringBuilder();
    words.forEach(word -> append(line, word));
    if (arguments.isPresent()) {
      append(line, SEPARATOR);
      arguments.get().forEach(argument -> append(line, argument));
    }
    int length = line.toString().getBytes(StandardCharsets.UTF_8).length;
    if (length > LONGEST) {
      throw ArrowException.of(
          Diagnostic.of(
                  RunError.COMMAND_LINE_TOO_LONG,
                  "The arguments need a command line of "
                      + length
                      + " bytes; a kernel takes "
                      + LONGEST
                      + ".")
              .withHint("Put long values into `args:` or `env:` of arrow.yaml."));
    }
    return line.toString();
  }

  /** Refuses what {@link #of} refuses. */
  static void check(List<String> words, Optional<List<String>> arguments) {
    Objects.requireNonNull(of(words, arguments));
  }

  private static void append(StringBuilder line, String word) {
    if (word.indexOf('\0') >= 0 || word.indexOf(UNDECODABLE) >= 0) {
      throw ArrowException.of(
          Diagnostic.of(
              RunError.COMMAND_LINE_CHARACTER,
              "An argument of the program has a zero byte or is not valid UTF-8."));
    }
    if (line.length() > 0) {
      line.append(' ');
    }
    line.append(needsQuotes(word) ? quoted(word) : word);
  }

  private static boolean needsQuotes(String word) {
    return word.isEmpty() || word.chars().anyMatch(c -> c <= ' ' || c == '"' || c == 0x7f);
  }

  private static String quoted(String word) {
    StringBuilder out = new StringBuilder("\"");
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      switch (c) {
        case '"', '\\' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        default -> {
          if (c < ' ' || c == 0x7f) {
            out.append(String.format("\\x%02x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    return out.append('"').toString();
  }
}
