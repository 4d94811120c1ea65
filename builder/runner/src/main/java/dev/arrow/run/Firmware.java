package dev.arrow.run;

import java.util.List;

/** What a PC starts with. */
enum Firmware {
  /** A BIOS, which QEMU brings. */
  BIOS(List.of(), 2 * 1024),

  /** UEFI, of Debian's package ovmf. */
  UEFI(List.of("-bios", "/usr/share/ovmf/OVMF.fd"), 48 * 1024);

  private final List<String> options;
  private final int spareKibibytes;

  Firmware(List<String> options, int spareKibibytes) {
    this.options = options;
    this.spareKibibytes = spareKibibytes;
  }

  /** What QEMU is told, so that the machine has it. */
  List<String> options() {
    return options;
  }

  /** Memory that it and a loader need beside the image. */
  int spareKibibytes() {
    return spareKibibytes;
  }
}
