package dev.arrow.run.dom0;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The newest Xen of this machine. */
public final class Hypervisor {
  private Hypervisor() {}

  /**
   * Writes it as QEMU takes it, an ELF image in the form of Multiboot.
   *
   * @param root {@code /}; another folder in tests
   * @throws dev.arrow.diag.ArrowException naming the package if there is none
   */
  public static void unpack(Path root, Path to) {
    Path packed =
        new Installed(root)
            .newest("boot", "xen-*-amd64.gz")
            .orElseThrow(
                () ->
                    Installed.missing(
                        "hypervisor (/boot/xen-*-amd64.gz)", "xen-hypervisor-4.17-amd64"));
    try (InputStream in = new GZIPInputStream(Files.newInputStream(packed));
        OutputStream out = Files.newOutputStream(to)) {
      in.transferTo(out);
    } catch (IOException e) {
      throw ArrowException.of(
          Diagnostic.of(Dom0Error.NOT_WRITTEN, "Cannot unpack " + packed + ": " + e.getMessage())
              .withHint(
                  "Install its package again, or make room in the folder for temporary files."));
    }
  }
}
