package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Dialect;

/**
 * All words of a tree, each once. A tree mentions a symbol about ten times, so looking the bytes up
 * is far cheaper than a new string each time.
 */
final class Words {
  private final Dialect dialect;
  private Word[] table = new Word[1 << 10];
  private int count;

  Words(Dialect dialect) {
    this.dialect = dialect;
  }

  /** The word in that part of an array; its bytes are ASCII. */
  Word of(byte[] bytes, int from, int to) {
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = hash * 31 + bytes[i];
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
    Keyword keyword = Keyword.of(text);
    return new Word(text, hash, keyword != null && keyword.isIn(dialect) ? keyword : null);
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
