package dev.arrow.run;

import dev.arrow.pack.image.FlatImage;
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
 * The image is the only domain of a Xen that QEMU starts; a device tree tells Xen of it. The
 * machine goes on when the domain has ended. Console and Xen's own words are one serial port.
 */
final class XenAloneBoot implements Boot {
  private static final Path XEN = Path.of("xen");
  private static final Path IMAGE = Path.of("image");
  private static final Path TREE = Path.of("tree");

  private final Path root;
  private volatile Optional<XenAloneConsole> console = Optional.empty();
  private volatile Optional<XenPort> port = Optional.empty();

  /**
   * With files of this machine, for one run.
   *
   * @param root {@code /}; another folder in tests
   */
  XenAloneBoot(Path root) {
    this.root = root;
  }

  /**
   * {@inheritDoc}
   *
   * @throws dev.arrow.diag.ArrowException also when Xen is not there, or the image is no flat one
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
    Path flat = folder.path().resolve(IMAGE);
    try {
      Files.createSymbolicLink(folder.path().resolve(XEN), Hypervisor.forArm64(root));
      new FlatImage(image, image.toString()).write(flat);
      long size = Files.size(flat);
      byte[] tree = XenAloneTree.of(request.memory(), size, line);
      Files.write(folder.path().resolve(TREE), tree);
      // Names without their folder, which may hold commas: QEMU starts in it.
      return Command.of(
          folder.path(), QemuCommand.xenAlone(machine, request.memory(), XEN, TREE, IMAGE, size));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public boolean announces() {
    return true;
  }

  @Override
  public OutputStream console(OutputStream gate, OutputStream machine) {
    XenAloneConsole domains = new XenAloneConsole(gate, machine);
    console = Optional.of(domains);
    return new XenLine(domains);
  }

  /** Who types waits for what is printed; what comes from elsewhere waits for nothing. */
  @Override
  public OutputStream input(GuestInput input, OutputStream machine) {
    if (!(input instanceof GuestInput.Piped)) {
      return new PacedStream(machine);
    }
    XenPort only = new XenPort(machine);
    port = Optional.of(only);
    return only;
  }

  @Override
  public boolean endsItself() {
    return false;
  }

  @Override
  public boolean isOver() {
    return startsAgain() || hasCrashed() || isOverrun();
  }

  @Override
  public boolean startsAgain() {
    return console.map(XenAloneConsole::isLate).orElse(false);
  }

  private boolean hasCrashed() {
    return console.map(XenAloneConsole::hasCrashed).orElse(false);
  }

  private boolean isOverrun() {
    return port.map(XenPort::isOverrun).orElse(false);
  }

  @Override
  public Ending unexplained(
      RunRequest request, OptionalInt status, Optional<String> complaint, RunFolder folder) {
    if (startsAgain()) {
      return new Ending.ToolFailed("Xen started the domain before it took a key, again and again");
    }
    if (isOverrun()) {
      return new Ending.ToolFailed(
          "standard input is too long: Xen keeps "
              + XenPort.ROOM
              + " bytes for a domain, of which "
              + MarkedStream.OWN
              + " are taken, and drops what is more; put the input into a file of `rootfs:`");
    }
    if (hasCrashed()) {
      return new Ending.Faulted("Xen gave the domain up");
    }
    return complaint.isPresent() || status.isEmpty()
        ? Unexplained.ending(request.machine(), status, complaint)
        : new Ending.ToolFailed("Xen ended the machine");
  }
}
