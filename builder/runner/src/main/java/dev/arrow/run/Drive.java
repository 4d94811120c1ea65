package dev.arrow.run;

import java.nio.file.Path;
import java.util.List;

/** What a PC's firmware finds an image on. */
enum Drive {
  /** A CD in the drive of a PC. */
  CD(".iso") {
    @Override
    List<String> options(Path file) {
      return List.of("-cdrom", file.toString());
    }
  },

  /** A hard disk. What is written to it is forgotten. */
  DISK(".img") {
    @Override
    List<String> options(Path file) {
      return List.of("-drive", "if=ide," + written(file));
    }
  },

  /** The CD, written to a stick as it is. */
  USB(".iso") {
    @Override
    List<String> options(Path file) {
      return List.of(
          "-device",
          "qemu-xhci",
          "-drive",
          "if=none,id=stick," + written(file),
          "-device",
          "usb-storage,drive=stick");
    }
  };

  private final String ending;

  Drive(String ending) {
    this.ending = ending;
  }

  /** What is put into it, beside the image. */
  Path file(Path image) {
    return image.resolveSibling(image.getFileName() + ending);
  }

  /** What QEMU is told, so that the machine has it. */
  abstract List<String> options(Path file);

  private static String written(Path file) {
    return "format=raw,snapshot=on,file=" + QemuCommand.value(file.toString());
  }
}
