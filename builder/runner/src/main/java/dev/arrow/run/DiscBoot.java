package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.process.Command;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A PC's firmware finds a disc or a disk, and on it a loader that starts the image. The disc stays
 * as it was built: QEMU hands the command line to the kernel, past firmware and loader. What the
 * program prints goes to the serial port, though the machine has a screen.
 */
final class DiscBoot implements Boot {
  private static final String SERIAL = "console=ns16550";

  private final ProcessStarter starter;
  private final Path kvmDevice;

  DiscBoot(ProcessStarter starter, Path kvmDevice) {
    this.starter = starter;
    this.kvmDevice = kvmDevice;
  }

  @Override
  public Command command(RunRequest request, String nonce, RunFolder folder) {
    Path image = request.image().toAbsolutePath();
    Machine machine = request.machine();
    List<String> words = new ArrayList<>(request.words(nonce));
    words.add("arrow.begin=" + nonce);
    if (words.stream().noneMatch(word -> word.startsWith("console="))) {
      words.add(SERIAL);
    }
    String line = KernelCommandLine.of(words, request.arguments());
    MemoryNeed.check(image, machine, request.memory());
    Path disc = machine.drive().file(image);
    if (!Files.isRegularFile(disc)) {
      throw noDisc(disc);
    }
    Accelerator accelerator = Accelerator.of(machine, starter, kvmDevice);
    return Command.of(
        image.resolveSibling("."),
        QemuCommand.disc(machine, accelerator, request.memory(), disc, line));
  }

  /** Firmware prints on the serial port, too. */
  @Override
  public boolean announces() {
    return true;
  }

  private static ArrowException noDisc(Path disc) {
    return ArrowException.of(
        Diagnostic.of(RunError.BAD_IMAGE, "There is no such disc.")
            .at(SourcePosition.wholeFile(disc.toString()))
            .withHint("`arrow build` makes it."));
  }
}
