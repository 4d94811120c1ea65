package dev.arrow.pack.root;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticPrinter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarConstants;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives whose headers would fill the memory are refused in few words, and leave nothing. */
class HostileArchivesTest {
  private static final String TOO_LONG =
      "in: error: It has a header of more than the 1 MiB allowed.\n";
  private static final long HUGE = 0x7fff_fff0L;

  @TempDir Path folder;

  private interface Writer {
    void write(OutputStream out) throws IOException;
  }

  /** What is said of an archive, packed. */
  private String refusal(Writer writer) throws IOException {
    Path file = folder.resolve("in");
    try (OutputStream out =
        new BufferedOutputStream(new GZIPOutputStream(Files.newOutputStream(file)))) {
      writer.write(out);
    }
    try {
      RootArchive.write(
          Optional.of(new RootArchive.Source(file, "in")), "x86_64", folder.resolve("out.cpio"));
    } catch (ArrowException e) {
      try (var left = Files.list(folder)) {
        assertThat(left).containsExactly(file);
      }
      return DiagnosticPrinter.text(e.diagnostics());
    }
    throw new AssertionError("it was taken");
  }

  /** A header of tar that announces a size, and contents that have it. */
  private static Writer tarHeader(byte kind, long size) {
    return out -> {
      byte[] block = new byte[512];
      TarArchiveEntry entry = new TarArchiveEntry("name", kind);
      entry.setSize(size);
      entry.writeEntryHeader(block);
      out.write(block);
      byte[] chunk = new byte[1 << 20];
      // The beginning of a record, so that the text is one for the kinds that hold such.
      out.write((size + " path=").getBytes(StandardCharsets.US_ASCII));
      for (long left = size; left > 0; left -= chunk.length) {
        out.write(chunk);
      }
    };
  }

  @Test
  void refusesHeadersWithoutEndInTar() throws IOException {
    for (byte kind :
        new byte[] {
          TarConstants.LF_GNUTYPE_LONGNAME,
          TarConstants.LF_GNUTYPE_LONGLINK,
          TarConstants.LF_PAX_EXTENDED_HEADER_LC,
          TarConstants.LF_PAX_GLOBAL_EXTENDED_HEADER
        }) {
      assertThat(refusal(tarHeader(kind, 64 << 20))).as("kind " + (char) kind).isEqualTo(TOO_LONG);
      assertThat(refusal(tarHeader(kind, 3 << 20))).as("kind " + (char) kind).isEqualTo(TOO_LONG);
    }
  }

  /** What a folder or link has as contents is passed over, and is a header, too. */
  @Test
  void refusesContentsOfWhatHasNone() throws IOException {
    assertThat(refusal(tarHeader(TarConstants.LF_SYMLINK, 2 << 20)))
        .contains("link with no target");
    assertThat(refusal(tarHeader(TarConstants.LF_FIFO, 2 << 20))).isEqualTo(TOO_LONG);
  }

  private static void cpioHeader(OutputStream out, String name, long nameSize, long size)
      throws IOException {
    long[] numbers = {1, 0120777, 0, 0, 1, 0, size, 0, 0, 0, 0, nameSize, 0};
    StringBuilder text = new StringBuilder("070701");
    for (long number : numbers) {
      text.append(HexFormat.of().toHexDigits((int) number));
    }
    out.write(text.append(name).toString().getBytes(StandardCharsets.US_ASCII));
    out.write(new byte[4 - (110 + name.length()) % 4]);
  }

  @Test
  void refusesNamesWithoutEndInCpio() throws IOException {
    assertThat(refusal(out -> cpioHeader(out, "a", HUGE, 0))).contains("damaged");
    assertThat(
            refusal(
                out -> {
                  cpioHeader(out, "a", HUGE, 0);
                  out.write(new byte[4 << 20]);
                }))
        .isEqualTo(TOO_LONG);
    assertThat(refusal(out -> cpioHeader(out, "a", 0xffff_ffffL, 0))).contains("damaged");
  }

  @Test
  void refusesTooManyNames() throws IOException {
    assertThat(
            refusal(
                out -> {
                  for (int i = 0; i <= Limits.ENTRIES; i++) {
                    cpioHeader(out, "l" + i, ("l" + i).length() + 1, 4);
                    out.write(ByteBuffer.allocate(4).put((byte) 'x').array());
                  }
                }))
        .isEqualTo("in: error: `l200000` is one file more than the 200000 allowed.\n");
  }

  @Test
  void refusesLinksThatFillTheMemory() throws IOException {
    byte[] target = "t".repeat(4000).getBytes(StandardCharsets.US_ASCII);
    assertThat(
            refusal(
                out -> {
                  for (int i = 0; i < 20_000; i++) {
                    cpioHeader(out, "l" + i, ("l" + i).length() + 1, target.length);
                    out.write(target);
                  }
                }))
        .contains("makes names and links of more than the 64 MiB allowed.");
  }
}
