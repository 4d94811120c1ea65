package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Machine;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How QEMU is started.
 *
 * @param guest what it plays
 * @param image what it loads
 * @param words for the kernel
 */
record GuestCommand(Guest guest, Path image, String words) {

  /** Whether the machine has a place for the kernel's messages beside the program's console. */
  boolean hasMessages() {
    return !Machine.ARM64.contains(guest.machine());
  }

  /**
   * The command.
   *
   * @param messages the file for the kernel's messages, where they have a place of their own
   */
  List<String> argv(Path messages) {
    String emulator = hasMessages() ? "qemu-system-x86_64" : "qemu-system-aarch64";
    List<String> argv = new ArrayList<>(List.of(emulator, "-accel", "tcg"));
    argv.addAll(List.of("-display", "none", "-no-reboot", "-nodefaults"));
    argv.addAll(List.of("-cpu", guest.processor().word(), "-m", "64M"));
    argv.addAll(List.of("-M", guest.machineText(), "-serial", "stdio"));
    if (hasMessages()) {
      argv.addAll(List.of("-debugcon", "file:" + messages));
      argv.addAll(List.of("-device", "isa-debug-exit,iobase=0xf4,iosize=4"));
    }
    argv.addAll(List.of("-kernel", image.toString()));
    argv.addAll(List.of("-append", Boot.WORD + words));
    return argv;
  }
}
