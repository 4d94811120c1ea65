package dev.arrow.pack.root;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioArchiveEntry;
import org.apache.commons.compress.archivers.cpio.CpioArchiveOutputStream;
import org.apache.commons.compress.archivers.cpio.CpioConstants;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.apache.commons.compress.compressors.zstandard.ZstdCompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives from archives. */
class ArchiveSourcesTest {
  @TempDir Path folder;

  private Path archive() {
    return folder.resolve("out.cpio");
  }

  private ReadArchive pack(byte[] source) throws IOException {
    Path file = Files.write(folder.resolve("in"), source);
    RootArchive.write(Optional.of(new RootArchive.Source(file, "in")), "x86_64", archive());
    return new ReadArchive(archive());
  }

  private String refusal(byte[] source) throws IOException {
    try {
      pack(source);
    } catch (ArrowException e) {
      return DiagnosticPrinter.text(e.diagnostics());
    }
    throw new AssertionError("it was taken");
  }

  interface Entries<T> {
    void write(T out) throws IOException;
  }

  static byte[] tar(Entries<TarArchiveOutputStream> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (TarArchiveOutputStream tar = new TarArchiveOutputStream(bytes, "UTF-8")) {
      tar.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
      tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
      entries.write(tar);
    }
    return bytes.toByteArray();
  }

  private static void file(TarArchiveOutputStream tar, String name, String text)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, true);
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    entry.setSize(bytes.length);
    entry.setMode(0640);
    entry.setIds(7, 8);
    entry.setModTime(1_000_000L);
    tar.putArchiveEntry(entry);
    tar.write(bytes);
    tar.closeArchiveEntry();
  }

  private static void special(TarArchiveOutputStream tar, String name, byte kind, String link)
      throws IOException {
    TarArchiveEntry entry = new TarArchiveEntry(name, kind, true);
    entry.setLinkName(link);
    entry.setDevMajor(1);
    entry.setDevMinor(3);
    tar.putArchiveEntry(entry);
    tar.closeArchiveEntry();
  }

  private static byte[] usual() throws IOException {
    return tar(
        out -> {
          special(out, "./", TarConstants.LF_DIR, "");
          special(out, "./dev/", TarConstants.LF_DIR, "");
          file(out, "./bin/a", "content");
          special(out, "./bin/b", TarConstants.LF_LINK, "./bin/a");
          special(out, "./bin/c", TarConstants.LF_SYMLINK, "a");
          special(out, "./dev/null", TarConstants.LF_CHR, "");
          special(out, "./dev/disk", TarConstants.LF_BLK, "");
          special(out, "./pipe", TarConstants.LF_FIFO, "");
        });
  }

  private static void requireUsual(ReadArchive read) {
    assertThat(read.text("bin/a")).isEqualTo("content").isEqualTo(read.text("bin/b"));
    int entry = read.entry("bin/a");
    assertThat(read.mode("bin/a")).isEqualTo("100640");
    assertThat(read.u32(entry, 44)).isEqualTo(7);
    assertThat(read.u32(entry, 48)).isEqualTo(8);
    assertThat(read.u64(entry, 64)).isEqualTo(1000);
    assertThat(read.u32(entry, 52)).isEqualTo(2);
    assertThat(read.text("bin/c")).isEqualTo("a");
    assertThat(read.mode("dev/null")).startsWith("20");
    assertThat(read.u32(read.entry("dev/null"), 72)).isEqualTo(1);
    assertThat(read.u32(read.entry("dev/null"), 76)).isEqualTo(3);
    assertThat(read.mode("dev/disk")).startsWith("60");
    assertThat(read.mode("pipe")).startsWith("10");
  }

  @Test
  void takesTarPlainAndPacked() throws IOException {
    byte[] tar = usual();
    requireUsual(pack(tar));
    byte[] first = Files.readAllBytes(archive());
    requireUsual(pack(packed(tar, GZIPOutputStream::new)));
    requireUsual(pack(packed(tar, XZCompressorOutputStream::new)));
    requireUsual(pack(packed(tar, ZstdCompressorOutputStream::new)));
    assertThat(Files.readAllBytes(archive())).isEqualTo(first);
  }

  private interface Packer {
    OutputStream around(OutputStream out) throws IOException;
  }

  private static byte[] packed(byte[] plain, Packer packer) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = packer.around(bytes)) {
      out.write(plain);
    }
    return bytes.toByteArray();
  }

  @Test
  void takesItsOwnArchives() throws IOException {
    requireUsual(pack(usual()));
    byte[] first = Files.readAllBytes(archive());
    requireUsual(pack(first));
    assertThat(Files.readAllBytes(archive())).isEqualTo(first);
  }

  @Test
  void takesForeignCpio() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (CpioArchiveOutputStream out = new CpioArchiveOutputStream(bytes)) {
      for (String name : new String[] {"x", "y"}) {
        CpioArchiveEntry entry = new CpioArchiveEntry(CpioConstants.FORMAT_NEW, name);
        entry.setMode(CpioConstants.C_ISREG | 0600);
        entry.setNumberOfLinks(2);
        entry.setInode(42);
        byte[] text = name.equals("y") ? "late".getBytes(StandardCharsets.UTF_8) : new byte[0];
        entry.setSize(text.length);
        out.putArchiveEntry(entry);
        out.write(text);
        out.closeArchiveEntry();
      }
    }
    ReadArchive read = pack(bytes.toByteArray());
    assertThat(read.text("x")).isEqualTo("late").isEqualTo(read.text("y"));
    assertThat(read.offset("x")).isEqualTo(read.offset("y"));
  }

  @Test
  void refusesPathsThatLeadOut() throws IOException {
    assertThat(refusal(tar(out -> file(out, "a/../../x", ""))))
        .isEqualTo("in: error: `a/../../x` leads out of the root filesystem.\n");
    assertThat(
            refusal(
                tar(
                    out -> {
                      special(out, "etc", TarConstants.LF_SYMLINK, "/host");
                      file(out, "etc/passwd", "");
                    })))
        .isEqualTo("in: error: `etc/passwd` lies below `etc`, which is no folder.\n");
    assertThat(refusal(tar(out -> special(out, "b", TarConstants.LF_LINK, "../a"))))
        .contains("leads out of the root filesystem");
    assertThat(refusal(tar(out -> special(out, "b", TarConstants.LF_LINK, "a"))))
        .contains("`b` is a link to a file that is not there before it.");
  }

  @Test
  void takesAbsolutePathsFromTheRoot() throws IOException {
    assertThat(pack(tar(out -> file(out, "/abs", "x"))).text("abs")).isEqualTo("x");
  }

  @Test
  void refusesNamesTwice() throws IOException {
    assertThat(
            refusal(
                tar(
                    out -> {
                      file(out, "a", "1");
                      file(out, "./a", "2");
                    })))
        .isEqualTo("in: error: `./a` is there twice.\n");
  }

  @Test
  void refusesNamesThatAreTooLong() throws IOException {
    assertThat(refusal(tar(out -> file(out, "n".repeat(256), ""))))
        .contains("has a name of more than 255 bytes");
    assertThat(refusal(tar(out -> file(out, "a/".repeat(2048) + "f", ""))))
        .contains("is a path of more than 4095 bytes");
    assertThat(refusal(tar(out -> special(out, "l", TarConstants.LF_SYMLINK, "t".repeat(4096)))))
        .contains("is a link with no target, or too long a one");
  }

  @Test
  void refusesBombs() throws IOException {
    byte[] zeroes = new byte[1 << 20];
    byte[] bomb =
        packed(
            tar(out -> {}),
            out -> {
              GZIPOutputStream gzip = new GZIPOutputStream(out);
              TarArchiveOutputStream tar = new TarArchiveOutputStream(gzip, "UTF-8");
              tar.setBigNumberMode(TarArchiveOutputStream.BIGNUMBER_POSIX);
              TarArchiveEntry entry = new TarArchiveEntry("zero");
              entry.setSize((1L << 30) + zeroes.length);
              tar.putArchiveEntry(entry);
              for (int i = 0; i <= 1 << 10; i++) {
                tar.write(zeroes);
              }
              tar.closeArchiveEntry();
              tar.finish();
              return gzip;
            });
    assertThat(refusal(bomb))
        .isEqualTo("in: error: `zero` makes more than the 1024 MiB allowed.\n");
    try (var files = Files.list(folder)) {
      assertThat(files.map(each -> each.getFileName().toString())).containsExactly("in");
    }
  }

  @Test
  void refusesDamagedArchives() throws IOException {
    byte[] tar = packed(usual(), GZIPOutputStream::new);
    assertThat(refusal(java.util.Arrays.copyOf(tar, tar.length / 2)))
        .isEqualTo("in: error: This is no tar or cpio archive, or a damaged one.\n");
    pack(usual());
    byte[] cpio = Files.readAllBytes(archive());
    assertThat(refusal(java.util.Arrays.copyOf(cpio, cpio.length / 3))).contains("damaged one");
  }

  @Test
  void archivesThatWereDamagedAreRefusedOrWhole() throws IOException {
    assertThat(refusedOf(usual(), 5 * 1024, 4)).isBetween(1, 300);
  }

  @Test
  void cpioArchivesThatWereDamagedAreRefusedOrWhole() throws IOException {
    pack(usual());
    byte[] cpio = Files.readAllBytes(archive());
    assertThat(refusedOf(cpio, cpio.length, 6)).isBetween(1, 300);
  }

  /** How many of 300 archives with wrong bytes below a place are refused. */
  private int refusedOf(byte[] archive, int below, int bytes) throws IOException {
    java.util.Random random = new java.util.Random(2);
    int refused = 0;
    for (int i = 0; i < 300; i++) {
      byte[] damaged = archive.clone();
      for (int k = 0; k < bytes; k++) {
        damaged[random.nextInt(below)] = (byte) random.nextInt(256);
      }
      try {
        pack(damaged);
      } catch (ArrowException e) {
        refused++;
      }
    }
    return refused;
  }
}
