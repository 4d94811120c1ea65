package dev.arrow.pack.disc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * GRUB for a BIOS, as Debian's package grub-pc-bin brings it.
 *
 * @param modules its folder
 */
record Grub(Path modules) {
  /** What its core needs to find an image and start it; names of its modules. */
  private static final List<String> CORE =
      List.of(
          "biosdisk",
          "boot",
          "echo",
          "fat",
          "halt",
          "iso9660",
          "multiboot2",
          "normal",
          "part_gpt",
          "serial",
          "sleep",
          "terminal");

  /**
   * What it does: the serial port gets its usual speed, since the image leaves it as it is. A
   * failure is told on the port, too, and is an end.
   */
  static final String SETTINGS =
      """
      # GRUB starts the image. Words for the kernel and the program's arguments, behind --, can
      # follow the file's name.
      serial --unit=0 --speed=115200
      if multiboot2 /boot/arrow.elf; then
        boot
      fi
      terminal_output --append serial
      echo "arrow: GRUB cannot start the image."
      sleep 5
      halt
      """;

  /** Puts what GRUB is to start, and how, into a tree. */
  static void writeTree(Path tree, Path image) throws IOException {
    Files.createDirectories(tree.resolve("boot/grub"));
    Files.copy(image, tree.resolve("boot/arrow.elf"));
    Files.writeString(tree.resolve("boot/grub/grub.cfg"), SETTINGS);
  }

  /** The core that a BIOS starts from a CD. */
  void makeForDisc(DiscTools tools, String file) {
    make(tools, "i386-pc-eltorito", "/boot/grub", file);
  }

  /** The core that the boot sector of a disk starts; its files lie in the second partition. */
  void makeForDisk(DiscTools tools, String file) {
    make(tools, "i386-pc", "(,gpt2)/boot/grub", file);
  }

  private void make(DiscTools tools, String format, String prefix, String file) {
    List<String> argv = new ArrayList<>(List.of("grub-mkimage", "-d", modules.toString()));
    argv.addAll(List.of("-O", format, "-p", prefix, "-o", file));
    argv.addAll(CORE);
    tools.run(argv);
  }

  /** Code for the first sector of a CD, for when it is used as a disk. */
  Path hybridSector() {
    return modules.resolve("boot_hybrid.img");
  }

  /** Code for the first sector of a disk. */
  Path bootSector() {
    return modules.resolve("boot.img");
  }
}
