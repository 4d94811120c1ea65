package dev.arrow.run;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The command lines of QEMU. The first serial port is standard output; the debug console, to which
 * the kernel writes its messages and the verdict, is standard error, where QEMU's own words go as
 * well.
 */
final class QemuCommand {
  static final String PROGRAM = "qemu-system-x86_64";

  private QemuCommand() {}

  /** Starts an image that brings its own entry point for QEMU. */
  static List<String> boot(
      Machine machine, Accelerator accelerator, long memory, Path image, String commandLine) {
    return List.of(
        PROGRAM,
        "-machine",
        machine.qemuName(),
        "-accel",
        accelerator.id(),
        "-cpu",
        "max",
        "-m",
        memory / 1024 + "K",
        "-nodefaults",
        "-no-user-config",
        "-display",
        "none",
        "-no-reboot",
        "-serial",
        "stdio",
        "-chardev",
        "file,id=messages,path=/dev/stderr",
        "-device",
        "isa-debugcon,iobase=0xe9,chardev=messages",
        "-device",
        "isa-debug-exit,iobase=0xf4,iosize=4",
        "-kernel",
        image.toString(),
        "-append",
        commandLine);
  }

  /**
   * Starts an image that waits for a debugger on standard input and output. Emulation, as a
   * debugger can stop it anywhere; the serial port goes where the messages go.
   *
   * @param output the file that takes what is printed
   */
  static List<String> debugged(
      Machine machine, long memory, Path image, String commandLine, String output) {
    List<String> argv = new ArrayList<>();
    for (String word : boot(machine, Accelerator.TCG, memory, image, commandLine)) {
      argv.add(word.replace("path=/dev/stderr", "path=" + output));
    }
    argv.set(argv.indexOf("stdio"), "file:" + output);
    argv.addAll(List.of("-S", "-gdb", "stdio"));
    return argv;
  }

  /** Runs a firmware that does nothing but end the machine through isa-debug-exit. */
  static List<String> probe(Accelerator accelerator, Path firmware) {
    return List.of(
        PROGRAM,
        "-machine",
        "pc",
        "-accel",
        accelerator.id(),
        "-cpu",
        "max",
        "-m",
        "1M",
        "-nodefaults",
        "-no-user-config",
        "-display",
        "none",
        "-no-reboot",
        "-device",
        "isa-debug-exit,iobase=0xf4,iosize=4",
        "-bios",
        firmware.toString());
  }
}
