package dev.arrow.run;

import java.util.List;

/** What a PC starts with. */
enum Firmware {
  /** A BIOS, which QEMU brings. */
  BIOS("", 2 * 1024),

  /** UEFI, of Debian's package ovmf. */
  UEFI("/usr/share/ovmf/OVMF.fd", 48 * 1024);

  private final String file;
  private final int spareKibibytes;

  Firmware(String file, int spareKibibytes) {
    this.file = file;
    this.spareKibibytes = spareKibibytes;
  }

  /** What QEMU is told, so that the machine has it. */
  List<String> options() {
    return file.isEmpty() ? List.of() : List.of("-bios", file);
  }

  /** Memory that it and a loader need beside the image. */
  int spareKibibytes() {
    return spareKibibytes;
  }
}
