package dev.arrow.run;

import dev.arrow.process.Command;
import java.nio.file.Path;

/** QEMU puts the image into memory itself and hands it the command line. */
final class KernelBoot implements Boot {
  private final ProcessStarter starter;
  private final Path kvmDevice;

  KernelBoot(ProcessStarter starter, Path kvmDevice) {
    this.starter = starter;
    this.kvmDevice = kvmDevice;
  }

  @Override
  public Command command(RunRequest request, String nonce, RunFolder folder) {
    Path image = request.image().toAbsolutePath();
    Machine machine = request.machine();
    String line = KernelCommandLine.of(request.words(nonce), request.arguments());
    MemoryNeed.check(image, machine, request.memory());
    return Command.of(
        image.resolveSibling("."),
        QemuCommand.boot(
            machine, Accelerator.of(machine, starter, kvmDevice), request.memory(), image, line));
  }
}
