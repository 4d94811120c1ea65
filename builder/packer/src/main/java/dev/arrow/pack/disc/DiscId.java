package dev.arrow.pack.disc;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/**
 * Names for disks and partitions that no two images share, and that an image always has.
 *
 * @param high the first bits of the image's digest
 * @param low the next
 * @param serial the number of its FAT
 */
record DiscId(long high, long low, int serial) {
  private static final long VERSION_MASK = 0xf000L;

  /** RFC 9562: version 8, numbers made as one likes. */
  private static final long VERSION = 0x8000L;

  private static final long VARIANT_MASK = 0xc000000000000000L;
  private static final long VARIANT = 0x8000000000000000L;

  static DiscId of(Path image) throws IOException {
    try (InputStream in = Files.newInputStream(image)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream all = new DigestInputStream(in, sha)) {
        all.transferTo(OutputStream.nullOutputStream());
      }
      ByteBuffer digest = ByteBuffer.wrap(sha.digest());
      return new DiscId(digest.getLong(), digest.getLong(), digest.getInt());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The name of a part: 0 is the disk's, others are those of partitions. */
  UUID uuid(int part) {
    return new UUID((high & ~VERSION_MASK) | VERSION, ((low & ~VARIANT_MASK) | VARIANT) ^ part);
  }

  /** The serial number of a FAT: eight digits. */
  String serialDigits() {
    return String.format("%08x", serial);
  }
}
