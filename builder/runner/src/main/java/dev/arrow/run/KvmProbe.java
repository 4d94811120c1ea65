package dev.arrow.run;

import dev.arrow.process.Command;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/**
 * Finds out whether KVM works, by using it: its device may be there and even open, and the first
 * virtual processor fails all the same. A machine is started whose firmware consists of a few
 * instructions that end it; only if they were executed in time is KVM taken.
 */
public final class KvmProbe {
  static final Path DEVICE = Path.of("/dev/kvm");
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final ProcessStarter starter;
  private final Path device;
  private final ProbeFirmware firmware;

  /**
   * Asks this machine's KVM, by means of QEMU.
   *
   * @param host the machine's own architecture
   */
  public KvmProbe(ProcessStarter starter, GuestArch host) {
    this(starter, DEVICE, host);
  }

  KvmProbe(ProcessStarter starter, Path device, GuestArch host) {
    this.starter = starter;
    this.device = device;
    this.firmware = ProbeFirmware.of(host);
  }

  /** What was found. */
  public enum Verdict {
    /** Instructions are executed. */
    WORKS,

    /** There is no device. */
    ABSENT,

    /** This user may not open the device. */
    CLOSED,

    /** The device opens, but no machine runs on it. */
    FAILS
  }

  /** The fastest accelerator that works. */
  Accelerator accelerator() {
    return verdict() == Verdict.WORKS ? Accelerator.KVM : Accelerator.TCG;
  }

  /** Whether KVM works, and if not, what is wrong; needs QEMU only if the device opens. */
  public Verdict verdict() {
    if (Files.notExists(device)) {
      return Verdict.ABSENT;
    }
    if (!opens()) {
      return Verdict.CLOSED;
    }
    return executes() ? Verdict.WORKS : Verdict.FAILS;
  }

  private boolean opens() {
    try (FileChannel channel =
        FileChannel.open(device, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      return channel.isOpen();
    } catch (IOException e) {
      return false;
    }
  }

  private boolean executes() {
    try {
      Path folder = Files.createTempDirectory("arrow-kvm");
      Path file = folder.resolve("firmware");
      try {
        Files.write(file, firmware.bytes());
        return endsAsItShould(
            Command.of(folder, QemuCommand.probe(firmware.machine(), Accelerator.KVM, file)));
      } finally {
        Files.deleteIfExists(file);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean endsAsItShould(Command command) {
    RunningProcess process = starter.start(command);
    try {
      return process.waitFor(LIMIT).orElse(-1) == firmware.status();
    } finally {
      process.kill();
    }
  }
}
