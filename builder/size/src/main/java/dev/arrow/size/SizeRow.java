package dev.arrow.size;

import java.util.Comparator;
import java.util.Optional;

/**
 * A row of a table of sizes.
 *
 * @param key what it stands for
 * @param now its bytes; empty when it is gone
 * @param before its bytes in the image compared with; empty when it is new, or without one
 */
public record SizeRow(Key key, Optional<Bytes> now, Optional<Bytes> before) {
  /** Large rows first, then by name. */
  static final Comparator<SizeRow> ORDER =
      Comparator.<SizeRow>comparingLong(row -> -row.shown().file())
          .thenComparingLong(row -> -row.shown().bss())
          .thenComparing(row -> row.key().name())
          .thenComparing(row -> row.key().library());

  /**
   * Tells rows apart.
   *
   * @param name a library, section or symbol
   * @param library of a symbol, else empty: two libraries may have functions of one name
   */
  public record Key(String name, String library) {}

  /** Its bytes now, none when it is gone. */
  public Bytes shown() {
    return now.orElse(Bytes.NONE);
  }

  /** By how much its bytes in the file grew; negative: shrank. */
  public long change() {
    return shown().file() - before.orElse(Bytes.NONE).file();
  }
}
