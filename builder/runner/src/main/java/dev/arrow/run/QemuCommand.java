package dev.arrow.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of QEMU. The first serial port is standard output. The debug console of a PC,
 * to which the kernel writes its messages and the verdict, is standard error, where QEMU's own
 * words go as well; other boards have none, and there the kernel writes to the serial port.
 */
final class QemuCommand {
  private static final String MESSAGES = "/dev/stderr";

  private QemuCommand() {}

  /** Starts an image that brings its own entry point for QEMU. */
  static List<String> boot(
      Machine machine, Accelerator accelerator, long memory, Path image, String commandLine) {
    return boot(machine, accelerator, memory, image, commandLine, "stdio", MESSAGES);
  }

  private static List<String> boot(
      Machine machine,
      Accelerator accelerator,
      long memory,
      Path image,
      String commandLine,
      String serial,
      String messages) {
    List<String> argv = board(machine, accelerator, memory / 1024 + "K");
    argv.addAll(List.of("-serial", serial));
    if (machine.hasPorts()) {
      argv.addAll(List.of("-chardev", "file,id=messages,path=" + messages));
      argv.addAll(List.of("-device", "isa-debugcon,iobase=0xe9,chardev=messages"));
      argv.addAll(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
    }
    argv.addAll(List.of("-kernel", image.toString(), "-append", commandLine));
    return argv;
  }

  /**
   * Starts an image that waits for a debugger on standard input and output. Emulation, as a
   * debugger can stop it anywhere; the serial port goes where the messages go.
   *
   * @param output the file that takes what is printed
   */
  static List<String> debugged(
      Machine machine, long memory, Path image, String commandLine, String output) {
    List<String> argv =
        boot(machine, Accelerator.TCG, memory, image, commandLine, "file:" + output, output);
    argv.addAll(List.of("-S", "-gdb", "stdio"));
    return argv;
  }

  /** Runs a firmware that does nothing but end the machine. */
  static List<String> probe(Machine machine, Accelerator accelerator, Path firmware) {
    List<String> argv = board(machine, accelerator, "16M");
    if (machine.hasPorts()) {
      argv.addAll(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
    }
    argv.addAll(List.of("-bios", firmware.toString()));
    return argv;
  }

  /** A machine with a processor and memory, and nothing that was not asked for. */
  private static List<String> board(Machine machine, Accelerator accelerator, String memory) {
    List<String> argv = new ArrayList<>();
    argv.add(machine.arch().machineEmulator());
    argv.addAll(List.of("-machine", machine.qemuName(), "-accel", accelerator.id()));
    argv.addAll(List.of("-cpu", machine.cpu(), "-m", memory));
    argv.addAll(List.of("-nodefaults", "-no-user-config", "-display", "none", "-no-reboot"));
    return argv;
  }
}
