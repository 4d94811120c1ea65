package dev.arrow.pack.disc;

import java.io.IOException;
import java.io.InputStream;
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
 * @param digest of the image
 */
record DiscId(byte[] digest) {
  private static final long VERSION_MASK = 0xf000L;

  /** RFC 9562: version 8, numbers made as one likes. */
  private static final long VERSION = 0x8000L;

  private static final long VARIANT_MASK = 0xc000000000000000L;
  private static final long VARIANT = 0x8000000000000000L;

  DiscId {
    digest = digest.clone();
  }

  @Override
  public byte[] digest() {
    return digest.clone();
  }

  static DiscId of(Path image) throws IOException {
    try (InputStream in = Files.newInputStream(image)) {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      try (DigestInputStream all = new DigestInputStream(in, sha)) {
        all.transferTo(java.io.OutputStream.nullOutputStream());
      }
      return new DiscId(sha.digest());
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  /** The name of a part: 0 is the disk's, others are those of partitions. */
  UUID uuid(int part) {
    ByteBuffer numbers = ByteBuffer.wrap(digest);
    long high = numbers.getLong(0) & ~VERSION_MASK | VERSION;
    long low = numbers.getLong(8) & ~VARIANT_MASK | VARIANT;
    return new UUID(high, low ^ part);
  }

  /** The serial number of a FAT: eight digits. */
  String serial() {
    return String.format("%08x", ByteBuffer.wrap(digest).getInt(16));
  }
}
