package dev.arrow.fetch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorInputStream;

/** Takes archives apart: tar, plain or packed by gzip, xz or zstd, and zip. */
final class Unpacking {
  private static final int XZ_MEMORY_KIB = 128 * 1024;
  private static final int LONGEST_LINK = 4096;
  private static final int MAGIC = 6;
  private static final int PROGRAM_BITS = 0111;

  private Unpacking() {}

  /**
   * Hands all entries of an archive to a writer.
   *
   * @throws BrokenArchive if it cannot be read to its end
   */
  static void unpack(Path archive, TreeWriter writer) throws IOException {
    try {
      if (startsWith(archive, 'P', 'K', 3, 4)) {
        zip(archive, writer);
      } else {
        tar(archive, writer);
      }
    } catch (UnsafeTree | BrokenArchive | FileSystemException e) {
      throw e;
    } catch (IOException | RuntimeException e) {
      // What the libraries say of hostile bytes is of no use to anyone.
      throw new BrokenArchive("is no tar or zip archive, or a damaged one");
    }
  }

  private static void tar(Path archive, TreeWriter writer) throws IOException {
    try (InputStream packed = new BufferedInputStream(Files.newInputStream(archive));
        InputStream plain = unpacked(archive, packed);
        TarArchiveInputStream tar =
            new TarArchiveInputStream(plain, StandardCharsets.UTF_8.name())) {
      int entries = 0;
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        entries++;
        tarEntry(entry, tar, writer);
      }
      if (entries == 0) {
        throw new BrokenArchive("is an archive of nothing");
      }
    }
  }

  private static InputStream unpacked(Path archive, InputStream packed) throws IOException {
    if (startsWith(archive, 0x1f, 0x8b)) {
      return GzipCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .get();
    }
    if (startsWith(archive, 0xfd, '7', 'z', 'X', 'Z', 0)) {
      return XZCompressorInputStream.builder()
          .setInputStream(packed)
          .setDecompressConcatenated(true)
          .setMemoryLimitKiB(XZ_MEMORY_KIB)
          .get();
    }
    return startsWith(archive, 0x28, 0xb5, 0x2f, 0xfd)
        ? new ZstdCompressorInputStream(packed)
        : packed;
  }

  private static void tarEntry(TarArchiveEntry entry, TarArchiveInputStream tar, TreeWriter writer)
      throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      writer.folder(name);
    } else if (entry.isSymbolicLink()) {
      writer.link(name, entry.getLinkName());
    } else if (isPlain(entry)) {
      boolean program = (entry.getMode() & PROGRAM_BITS) != 0;
      writer.file(name, program, tar);
    } else if (!entry.isGlobalPaxHeader() && !entry.isPaxHeader()) {
      throw TreeWriter.strange(name);
    }
  }

  /** Only what is known to be a file counts as one: the library calls devices files as well. */
  private static boolean isPlain(TarArchiveEntry entry) {
    byte kind = entry.getLinkFlag();
    return !entry.isSparse() && (kind == TarConstants.LF_NORMAL || kind == TarConstants.LF_OLDNORM);
  }

  private static void zip(Path archive, TreeWriter writer) throws IOException {
    try (SeekableByteChannel channel = Files.newByteChannel(archive);
        ZipFile zip = ZipFile.builder().setSeekableByteChannel(channel).get()) {
      Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
      while (entries.hasMoreElements()) {
        zipEntry(entries.nextElement(), zip, writer);
      }
    }
  }

  private static void zipEntry(ZipArchiveEntry entry, ZipFile zip, TreeWriter writer)
      throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      writer.folder(name);
      return;
    }
    try (InputStream content = zip.getInputStream(entry)) {
      if (entry.isUnixSymlink()) {
        byte[] target = content.readNBytes(LONGEST_LINK);
        writer.link(name, new String(target, StandardCharsets.UTF_8));
      } else {
        boolean program = (entry.getUnixMode() & PROGRAM_BITS) != 0;
        writer.file(name, program, content);
      }
    }
  }

  private static boolean startsWith(Path archive, int... magic) throws IOException {
    try (InputStream content = Files.newInputStream(archive)) {
      byte[] head = content.readNBytes(MAGIC);
      for (int i = 0; i < magic.length; i++) {
        if (i >= head.length || (head[i] & 0xff) != magic[i]) {
          return false;
        }
      }
      return true;
    }
  }
}
