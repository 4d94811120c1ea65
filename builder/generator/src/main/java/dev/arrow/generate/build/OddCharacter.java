package dev.arrow.generate.build;

import java.util.Optional;
import java.util.function.Predicate;

/** Finds the character that makes a name unusable, and says in words which one it is. */
final class OddCharacter {
  private static final int REPLACEMENT = 0xfffd;

  private OddCharacter() {}

  /**
   * The first character that is not usable.
   *
   * @param usable judges names of one character, and the whole name
   * @return empty when the whole name is usable
   */
  static Optional<String> in(String name, Predicate<String> usable) {
    if (usable.test(name)) {
      return Optional.empty();
    }
    return Optional.of(
        name.codePoints()
            .filter(c -> !usable.test(Character.toString(c)))
            .mapToObj(OddCharacter::shown)
            .findFirst()
            .orElse("no character at all"));
  }

  private static String shown(int c) {
    if (c == '\n' || c == '\r') {
      return "a line end";
    }
    if (c == REPLACEMENT || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
      return "a character that is not UTF-8";
    }
    return switch (c) {
      case ' ' -> "a blank";
      case '\t' -> "a tab";
      case '`' -> "a back quote";
      default ->
          Character.isISOControl(c) ? "a control character" : "`" + Character.toString(c) + "`";
    };
  }
}
