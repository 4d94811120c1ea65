package dev.arrow.text;

import java.util.Collection;

/**
 * A short name for a list of texts: equal lists have equal names, and two lists that differ,
 * however slightly, have different ones but for an accident of less than one in a billion billion.
 * Not proof against someone who searches for two lists with one name; made to be quick in a tool
 * that has just been started, where a cryptographic digest costs more than all else.
 */
public final class Fingerprint {
  /** How many hexadecimal digits a fingerprint has. */
  public static final int DIGITS = 16;

  private static final long START = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long state = START;

  /** Adds one text; where it ends counts. */
  public Fingerprint add(String text) {
    long hash = state;
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * PRIME;
    }
    state = mixed(hash + text.length());
    return this;
  }

  /** Adds a list as one item: where it begins and ends counts. */
  public Fingerprint addAll(Collection<String> texts) {
    add(Integer.toString(texts.size()));
    texts.forEach(this::add);
    return this;
  }

  /** Spreads every bit over the whole word, so that texts added later meet a well-mixed state. */
  private static long mixed(long word) {
    long hash = (word ^ (word >>> 30)) * 0xbf58476d1ce4e5b9L;
    hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
    return hash ^ (hash >>> 31);
  }

  /** The name of what was added so far. */
  public String text() {
    String digits = Long.toHexString(mixed(state));
    return "0".repeat(DIGITS - digits.length()) + digits;
  }
}
