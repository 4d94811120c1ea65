package dev.arrow.fetch;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;

/** Makes archives, good and bad ones. */
final class Archives {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes);

  Archives() {
    tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
  }

  Archives file(String name, String text) throws IOException {
    return file(name, text.getBytes(StandardCharsets.UTF_8), 0644);
  }

  Archives file(String name, byte[] content, int mode) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    entry.setSize(content.length);
    entry.setMode(mode);
    tar.putArchiveEntry(entry);
    tar.write(content);
    tar.closeArchiveEntry();
    return this;
  }

  /** An entry without content of some kind, such as {@link TarConstants#LF_SYMLINK}. */
  Archives entry(String name, byte kind, String target) throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
    entry.setLinkName(target);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
    return this;
  }

  Archives link(String name, String target) throws IOException {
    return entry(name, TarConstants.LF_SYMLINK, target);
  }

  byte[] tar() throws IOException {
    tar.close();
    return bytes.toByteArray();
  }

  static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    return packed(packed, new GzipCompressorOutputStream(packed), content);
  }

  static byte[] xz(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    return packed(packed, new XZCompressorOutputStream(packed), content);
  }

  static byte[] zstd(byte[] content) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    return packed(packed, new ZstdCompressorOutputStream(packed), content);
  }

  static byte[] zip(String name, String text) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(packed)) {
      zip.putArchiveEntry(new ZipArchiveEntry(name));
      zip.write(text.getBytes(StandardCharsets.UTF_8));
      zip.closeArchiveEntry();
    }
    return packed.toByteArray();
  }

  private static byte[] packed(ByteArrayOutputStream bytes, OutputStream packer, byte[] content)
      throws IOException {
    try (packer) {
      packer.write(content);
    }
    return bytes.toByteArray();
  }
}
