package dev.arrow.generate.makefile;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Spelling of words in makefiles. A word may be a prerequisite or part of a command, so it is
 * written such that make and the shell both read the same: blanks and the like get a backslash,
 * which both take away.
 *
 * @param home absolute path that is written {@code $(ARROW)}
 */
public record MakeText(String home) {

  private static final String PLAIN = "_-+=,./:@^%~";

  /** A path or flag as one word, with the installation's folder as a variable. */
  public String word(String text) {
    int at = text.indexOf(home + "/");
    if (at < 0) {
      return escaped(text);
    }
    return escaped(text.substring(0, at))
        + "$(ARROW)/"
        + word(text.substring(at + home.length() + 1));
  }

  public List<String> words(List<String> texts) {
    return texts.stream().map(this::word).toList();
  }

  /** A path or flag as one word, in full. */
  public static String escaped(String text) {
    StringBuilder word = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '$') {
        word.append("\\$$");
      } else {
        word.append(isPlain(c) ? "" : "\\").append(c);
      }
    }
    return word.toString();
  }

  private static boolean isPlain(char c) {
    return c >= 0x80
        || (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }

  /** Whether make can use a path at all: a few characters have no spelling that always works. */
  public static boolean canSpell(String path) {
    return path.chars().allMatch(c -> c == ' ' || (c != ':' && c != '%' && isPlain((char) c)))
        && StandardCharsets.UTF_8.newEncoder().canEncode(path);
  }
}
