package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;

/**
 * All words of a tree, each once. A tree mentions a symbol about ten times, so looking the bytes up
 * is far cheaper than a new string each time.
 */
final class Words {
  private static final byte[] LETTERS = letters("");
  private static final byte[] LETTERS_AND_PATHS = letters("./");

  private final Dialect dialect;

  /** Odd, and another one in each run: a hostile file cannot have its words collide. */
  private final int factor = (int) ((System.nanoTime() * 0x9E3779B97F4A7C15L) >>> 32) | 1;

  private Word[] table = new Word[1 << 10];
  private int count;

  Words(Dialect dialect) {
    this.dialect = dialect;
  }

  private static byte[] letters(String more) {
    byte[] letters = new byte[256];
    for (int c = 0; c < 128; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      boolean digit = c >= '0' && c <= '9';
      if (letter || digit || c == '_' || c == '-' || more.indexOf(c) >= 0) {
        letters[c] = 1;
      }
    }
    return letters;
  }

  Dialect dialect() {
    return dialect;
  }

  /** For each byte whether it can be part of a word: 1 if so. */
  byte[] letters() {
    return dialect.has(Feature.PATHS_AS_WORDS) ? LETTERS_AND_PATHS : LETTERS;
  }

  /** The word in that part of an array; its bytes are ASCII. */
  Word of(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * factor + bytes[i];
    }
    int mask = table.length - 1;
    int slot = spread(hash) & mask;
    while (table[slot] != null) {
      Word word = table[slot];
      if (word.hash() == hash && isEqual(word.text(), bytes, from, to)) {
        return word;
      }
      slot = (slot + 1) & mask;
    }
    Word word = create(ascii(bytes, from, to), hash);
    table[slot] = word;
    if (++count > table.length / 2) {
      grow();
    }
    return word;
  }

  private Word create(String text, int hash) {
    Keyword keyword = Keyword.of(isDashedHelp(text) ? Keyword.DASH_HELP.word() : text);
    return new Word(text, hash, keyword != null && keyword.isIn(dialect) ? keyword : null);
  }

  /** Trees for the oldest tools write any number of dashes. */
  private static boolean isDashedHelp(String text) {
    int at = text.indexOf("help");
    return at > 0
        && text.startsWith("-")
        && text.endsWith("-")
        && text.replace("-", "").equals("help");
  }

  private void grow() {
    Word[] larger = new Word[table.length * 2];
    int mask = larger.length - 1;
    for (Word word : table) {
      if (word != null) {
        int slot = spread(word.hash()) & mask;
        while (larger[slot] != null) {
          slot = (slot + 1) & mask;
        }
        larger[slot] = word;
      }
    }
    table = larger;
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 15);
  }

  private static boolean isEqual(String text, byte[] bytes, int from, int to) {
    if (text.length() != to - from) {
      return false;
    }
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }

  @SuppressWarnings("deprecation") // the fast constructor; every byte is ASCII
  private static String ascii(byte[] bytes, int from, int to) {
    return new String(bytes, 0, from, to - from);
  }
}
