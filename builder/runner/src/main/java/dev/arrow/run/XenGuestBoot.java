package dev.arrow.run;

import dev.arrow.process.Command;
import dev.arrow.run.dom0.Hypervisor;
import dev.arrow.run.dom0.LinuxDom0;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Under Xen with a Linux as first domain, which starts the image with xl; all in a machine that
 * QEMU plays. The first serial port is Xen's and Linux's, and is kept in a file; the second one is
 * the guest's console.
 */
final class XenGuestBoot implements Boot {
  private static final String XEN = "xen";
  private static final String FILES = "linux.cpio";
  private static final String SAID = "xen.log";
  private static final String LAST_WORD = "arrow-dom0: ";
  private static final long MEBIBYTE = 1 << 20;

  /** How much of the log is told when nobody knows why the guest was not started. */
  private static final int LAST_LINES = 8;

  private final Path root;

  /**
   * With files of this machine.
   *
   * @param root {@code /}; another folder in tests
   */
  XenGuestBoot(Path root) {
    this.root = root;
  }

  @Override
  public Command command(RunRequest request, String nonce, RunFolder folder) {
    Machine machine = request.machine();
    Path image = request.image().toAbsolutePath();
    String line = KernelCommandLine.of(request.words(nonce), request.arguments());
    XenLimits.check(machine, line, request.memory());
    MemoryNeed.check(image, machine, request.memory());
    LinuxDom0 linux = LinuxDom0.of(root);
    Path files = folder.path().resolve(FILES);
    long mebibytes = (request.memory() + MEBIBYTE - 1) / MEBIBYTE;
    linux.write(files, image, machine.guestType(), mebibytes, line, nonce);
    Hypervisor.unpack(root, folder.path().resolve(XEN));
    // Names without their folder, which may hold blanks: QEMU starts in it.
    return Command.of(
        folder.path(),
        QemuCommand.xen(machine, mebibytes, Path.of(XEN), linux.kernel(), Path.of(FILES), SAID));
  }

  @Override
  public boolean announces() {
    return true;
  }

  @Override
  public Ending unexplained(
      RunRequest request, OptionalInt status, Optional<String> complaint, RunFolder folder) {
    if (status.isEmpty() || complaint.isPresent()) {
      return Unexplained.ending(request.machine(), status, complaint);
    }
    List<String> lines = said(folder);
    for (String line : lines) {
      if (line.startsWith(LAST_WORD + "the guest")) {
        return new Ending.Faulted(
            line.substring(LAST_WORD.length()) + " without a verdict" + tripleFault(lines));
      }
    }
    List<String> last = lines.subList(Math.max(0, lines.size() - LAST_LINES), lines.size());
    return new Ending.ToolFailed("Xen's first domain failed:\n" + String.join("\n", last));
  }

  private static String tripleFault(List<String> lines) {
    return lines.stream().anyMatch(line -> line.contains("Triple fault")) ? ": a triple fault" : "";
  }

  private static List<String> said(RunFolder folder) {
    try {
      Path file = folder.path().resolve(SAID);
      return Files.exists(file)
          ? Files.readString(file, StandardCharsets.ISO_8859_1).lines().map(String::strip).toList()
          : List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
