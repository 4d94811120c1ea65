package dev.arrow.kconfig.shell;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import java.util.zip.Checksum;

/**
 * Two checksums of texts, to see whether they are the same. They guard against chance, not against
 * malice: who can choose the texts can choose the answers as well. A digest that guards against
 * both takes 20 ms before the first one is made.
 */
final class Fingerprint {
  private Fingerprint() {}

  /** The checksums of the texts, which are told apart from each other, in 16 hexadecimal digits. */
  static String of(String... texts) {
    Checksum first = new CRC32();
    Checksum second = new CRC32C();
    for (String text : texts) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      byte[] length = (bytes.length + ":").getBytes(StandardCharsets.UTF_8);
      first.update(length);
      second.update(length);
      first.update(bytes);
      second.update(bytes);
    }
    long both = first.getValue() << 32 | second.getValue();
    return HexFormat.of().toHexDigits(both);
  }
}
