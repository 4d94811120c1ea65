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
  /** Memory of Xen and its first domain in MiB: what a Linux of the distribution takes. */
  private static final int FIRST_DOMAIN = 512;

  /** Memory in MiB that Xen, firmware and devices take. */
  private static final int XEN_ITSELF = 384;

  private static final String MESSAGES = "/dev/stderr";
  private static final String XEN_WORDS =
      "console=com1 com1=115200,8n1 bootscrub=0 loglvl=error guest_loglvl=error dom0_mem=";

  /**
   * No key is Xen's own; without this word three Control-A are, and so would be all that follows.
   */
  private static final String ALL_INPUT = " conswitch=`";

  private static final String LINUX_WORDS = "console=hvc0 quiet";

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
   * Starts a PC whose firmware finds a disc. A kernel that looks for it is handed the command line.
   *
   * @param disc what is in the machine's drive
   */
  static List<String> disc(
      Machine machine, Accelerator accelerator, long memory, Path disc, String commandLine) {
    List<String> argv = board(machine, accelerator, memory / 1024 + "K");
    argv.addAll(List.of("-serial", "stdio", "-vga", "std"));
    argv.addAll(machine.firmware().options());
    argv.addAll(machine.drive().options(disc));
    argv.addAll(List.of("-fw_cfg", "name=opt/dev.arrow/cmdline,string=" + value(commandLine)));
    return argv;
  }

  /** A value within an option of QEMU's, in which a comma ends it. */
  static String value(String text) {
    return text.replace(",", ",,");
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

  /**
   * Starts Xen with a first domain. The first serial port is theirs and goes to a file; the second
   * is standard output. Emulation, as not every host can lend a processor that plays guests itself.
   *
   * @param mebibytes that are left for a guest
   * @param files the first domain's filesystem; its name must hold no blank
   * @param said the name of the file that takes what Xen and the first domain say
   */
  static List<String> xen(
      Machine machine, long mebibytes, Path xen, Path kernel, Path files, String said) {
    List<String> argv =
        board(machine, Accelerator.TCG, XEN_ITSELF + FIRST_DOMAIN + mebibytes + "M");
    argv.addAll(List.of("-serial", "file:" + said, "-serial", "stdio"));
    argv.addAll(List.of("-kernel", xen.toString(), "-append", XEN_WORDS + FIRST_DOMAIN + "M"));
    argv.addAll(List.of("-initrd", module(kernel) + " " + LINUX_WORDS + "," + module(files)));
    return argv;
  }

  /**
   * Starts Xen with the image as its first domain. The serial port is Xen's, who passes on what the
   * domain prints.
   *
   * @param memory of the domain in bytes
   * @param image its name must hold no blank
   */
  static List<String> xenDom0(
      Machine machine, long memory, Path xen, Path image, String commandLine) {
    long kibibytes = memory / 1024;
    List<String> argv = board(machine, Accelerator.TCG, kibibytes + XEN_ITSELF * 1024L + "K");
    argv.addAll(List.of("-serial", "stdio", "-kernel", xen.toString()));
    String pvh = machine.guestType().equals("pvh") ? " dom0=pvh dom0-iommu=none" : "";
    argv.addAll(List.of("-append", XEN_WORDS + kibibytes + "K" + ALL_INPUT + pvh));
    argv.addAll(List.of("-initrd", image + " " + commandLine.replace(",", ",,")));
    return argv;
  }

  /**
   * Starts Xen on a board for Arm, whose device tree says what it starts in turn. The serial port
   * is Xen's, who passes on what the domain prints.
   *
   * @param memory of the domain in bytes
   * @param tree the name of the device tree's file
   * @param image the name of the domain's file, a flat image; none of the names holds a comma
   * @param size of that file in bytes
   */
  static List<String> xenAlone(
      Machine machine, long memory, Path xen, Path tree, Path image, long size) {
    long kibibytes = (memory + size) / 1024 + XEN_ITSELF * 1024L;
    List<String> argv = board(machine, Accelerator.TCG, kibibytes + "K");
    argv.addAll(List.of("-serial", "stdio", "-kernel", xen.toString(), "-dtb", tree.toString()));
    String place = "addr=0x" + Long.toHexString(XenAloneTree.MODULE) + ",force-raw=on";
    argv.addAll(List.of("-device", "loader,file=" + image + "," + place));
    return argv;
  }

  /** A comma ends the name of a module, two of them are one. */
  private static String module(Path file) {
    return file.toString().replace(",", ",,");
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
