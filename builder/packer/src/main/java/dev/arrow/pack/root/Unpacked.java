package dev.arrow.pack.root;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** A stream without the packing of gzip, xz or zstd, whichever its first bytes tell. */
final class Unpacked {
  private static final int XZ_MEMORY_KIB = 128 * 1024;
  private static final int LONGEST_MAGIC = 6;

  private Unpacked() {}

  static BufferedInputStream of(InputStream packed) throws IOException {
    BufferedInputStream stream = new BufferedInputStream(packed);
    return new BufferedInputStream(plain(stream));
  }

  private static InputStream plain(BufferedInputStream stream) throws IOException {
    if (startsWith(stream, 0x1f, 0x8b)) {
      return GzipCompressorInputStream.builder()
          .setInputStream(stream)
          .setDecompressConcatenated(true)
          .get();
    }
    if (startsWith(stream, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return XZCompressorInputStream.builder()
          .setInputStream(stream)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(XZ_MEMORY_KIB)
          .get();
    }
    return startsWith(stream, 0x28, 0xb5, 0x2f, 0xfd)
        ? new ZstdCompressorInputStream(stream)
        : stream;
  }

  /** Whether a stream begins so; it is read on from where it was. */
  static boolean startsWith(BufferedInputStream stream, int... magic) throws IOException {
    stream.mark(LONGEST_MAGIC);
    byte[] head = stream.readNBytes(magic.length);
    stream.reset();
    for (int i = 0; i < magic.length; i++) {
      if (i >= head.length || (head[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
