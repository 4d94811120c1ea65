package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.process.Command;
import dev.arrow.run.dom0.Hypervisor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The image is the first domain of a Xen that QEMU starts. Console and Xen's own words are one
 * serial port; the kernel says where its own begin.
 */
final class XenDom0Boot implements Boot {
  private static final String XEN = "xen";
  private static final String IMAGE = "image";

  private final Path root;

  /**
   * With files of this machine.
   *
   * @param root {@code /}; another folder in tests
   */
  XenDom0Boot(Path root) {
    this.root = root;
  }

  @Override
  public OutputStream console(OutputStream console, OutputStream machine) {
    return new XenLine(console);
  }

  /**
   * {@inheritDoc}
   *
   * @throws ArrowException also when Xen is not installed
   */
  @Override
  public Command command(RunRequest request, String nonce, RunFolder folder) {
    Machine machine = request.machine();
    Path image = request.image().toAbsolutePath();
    List<String> words = new ArrayList<>(request.words(nonce));
    words.add("arrow.begin=" + nonce);
    String line = KernelCommandLine.of(words, request.arguments());
    XenLimits.check(machine, line, request.memory());
    MemoryNeed.check(image, machine, request.memory());
    Hypervisor.unpack(root, folder.path().resolve(XEN));
    try {
      // A name without blanks: QEMU takes what stands behind the first for the command line.
      Files.createSymbolicLink(folder.path().resolve(IMAGE), image);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Command.of(
        folder.path(),
        QemuCommand.xenDom0(machine, request.memory(), Path.of(XEN), Path.of(IMAGE), line));
  }

  @Override
  public boolean announces() {
    return true;
  }

  @Override
  public Ending unexplained(
      RunRequest request, OptionalInt status, Optional<String> complaint, RunFolder folder) {
    return status.isEmpty() || complaint.isPresent()
        ? Unexplained.ending(request.machine(), status, complaint)
        : new Ending.Faulted("Xen ended the machine without a verdict");
  }
}
