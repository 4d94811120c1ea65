package dev.arrow.run.dom0;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.process.ForeignFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The newest Xen of this machine. */
public final class Hypervisor {
  private static final String ARM64 = "xen-*-arm64";

  private Hypervisor() {}

  /**
   * The one for arm64, which QEMU takes as it is: installed, or unpacked into the user's cache on a
   * machine of another architecture.
   *
   * @param root {@code /}; another folder in tests
   * @throws dev.arrow.diag.ArrowException naming the package if there is none
   */
  public static Path forArm64(Path root) {
    return new Installed(root)
        .newest("boot", ARM64)
        .or(() -> new Installed(ForeignFiles.of("arm64")).newest("boot", ARM64))
        .orElseThrow(
            () -> Installed.missing("hypervisor (/boot/xen-*-arm64)", "xen-hypervisor-4.17-arm64"));
  }

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
