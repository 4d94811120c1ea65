package dev.arrow.tests.oracle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.ArchiveEntry;
import org.apache.commons.compress.archivers.ArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;

/** The files below {@code /box} that the invocations of busybox read. */
final class BoxFiles {
  private static final String PLANETS =
      """
      mercury 57.9 0
      venus 108.2 0
      earth 149.6 1
      mars 227.9 2
      jupiter 778.6 95
      saturn 1433.5 146
      uranus 2872.5 28
      neptune 4495.1 16
      """;

  private static final String WORDS = "pear\napple\nfig\npear\nApple\nkiwi\nfig\nfig\n10\n9\n";
  private static final long TIME = 1_600_000_000L;
  private static final int FILE = 0100644;

  private BoxFiles() {}

  /** Their contents by name. */
  static SortedMap<String, byte[]> all() throws IOException {
    SortedMap<String, byte[]> files = new TreeMap<>();
    files.put("planets", bytes(PLANETS));
    files.put("planets2", bytes(PLANETS.replace("mars", "Mars").replace("earth 149.6 1\n", "")));
    files.put("words", bytes(WORDS));
    files.put("ids", bytes("1:one\n2:two\n3:three\n"));
    files.put("tabs", bytes("a\tb\tc\n\tindented\nlonger word\tend\n"));
    files.put("dos", bytes("first\r\nsecond\r\n"));
    files.put("paragraph", bytes("A line that is so long that it must be folded at some place.\n"));
    files.put("binary", binary());
    files.put("sums", bytes("96f1fd8c7e5c5f4ee8a7a8aa2b7a3b5e  /box/ids\n"));
    files.put("base", bytes("aGVsbG8sIGJveAo=\n"));
    files.put("planets.gz", packed(GzipCompressorOutputStream::new));
    files.put("planets.bz2", packed(BZip2CompressorOutputStream::new));
    files.put("planets.xz", packed(XZCompressorOutputStream::new));
    files.put("tree.tar", archive(TarArchiveOutputStream::new, BoxFiles::tarEntry));
    files.put("tree.cpio", archive(CpioArchiveOutputStream::new, BoxFiles::cpioEntry));
    return files;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] binary() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    IntStream.range(0, 300).forEach(out::write);
    return out.toByteArray();
  }

  /** Makes a stream that packs. */
  private interface Packer {
    OutputStream over(OutputStream out) throws IOException;
  }

  private static byte[] packed(Packer packer) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream packing = packer.over(out)) {
      packing.write(bytes(PLANETS.repeat(200)));
    }
    return out.toByteArray();
  }

  /** Makes a stream of an archive. */
  private interface Archiver<E extends ArchiveEntry> {
    ArchiveOutputStream<E> over(OutputStream out);
  }

  /** Makes an entry. */
  private interface Entries<E extends ArchiveEntry> {
    E of(String name, int size);
  }

  private static <E extends ArchiveEntry> byte[] archive(Archiver<E> archiver, Entries<E> entries)
      throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ArchiveOutputStream<E> archive = archiver.over(out)) {
      for (String name : new String[] {"tree/a", "tree/sub/b"}) {
        byte[] content = bytes("content of " + name + "\n");
        archive.putArchiveEntry(entries.of(name, content.length));
        archive.write(content);
        archive.closeArchiveEntry();
      }
    }
    return out.toByteArray();
  }

  private static TarArchiveEntry tarEntry(String name, int size) {
    TarArchiveEntry entry = new TarArchiveEntry(name);
    entry.setMode(FILE);
    entry.setIds(0, 0);
    entry.setModTime(TIME * 1000);
    entry.setSize(size);
    return entry;
  }

  private static CpioArchiveEntry cpioEntry(String name, int size) {
    CpioArchiveEntry entry = new CpioArchiveEntry(name, size);
    entry.setMode(FILE);
    entry.setTime(TIME);
    return entry;
  }
}
