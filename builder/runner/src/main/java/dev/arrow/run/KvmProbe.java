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
 * virtual processor fails all the same. A machine is started whose firmware consists of three
 * instructions that end it; only if they were executed in time is KVM taken.
 */
public final class KvmProbe {
  static final Path DEVICE = Path.of("/dev/kvm");
  private static final Duration LIMIT = Duration.ofSeconds(2);
  private static final int FIRMWARE_SIZE = 64 * 1024;

  /** What isa-debug-exit makes of the value 0x10. */
  private static final int STATUS = 0x10 << 1 | 1;

  /** At the reset vector: mov $0xf4, %dx; mov $0x10, %al; out %al, %dx; hlt. */
  private static final byte[] RESET_CODE = {
    (byte) 0xba, (byte) 0xf4, 0, (byte) 0xb0, 0x10, (byte) 0xee, (byte) 0xf4
  };

  private final ProcessStarter starter;
  private final Path device;

  /** Asks this machine's KVM, by means of QEMU. */
  public KvmProbe(ProcessStarter starter) {
    this(starter, DEVICE);
  }

  KvmProbe(ProcessStarter starter, Path device) {
    this.starter = starter;
    this.device = device;
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
      Path firmware = folder.resolve("firmware");
      try {
        Files.write(firmware, firmware());
        return endsAsItShould(Command.of(folder, QemuCommand.probe(Accelerator.KVM, firmware)));
      } finally {
        Files.deleteIfExists(firmware);
        Files.deleteIfExists(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private boolean endsAsItShould(Command command) {
    RunningProcess process = starter.start(command);
    try {
      return process.waitFor(LIMIT).orElse(-1) == STATUS;
    } finally {
      process.kill();
    }
  }

  private static byte[] firmware() {
    byte[] bytes = new byte[FIRMWARE_SIZE];
    System.arraycopy(RESET_CODE, 0, bytes, FIRMWARE_SIZE - 16, RESET_CODE.length);
    return bytes;
  }
}
