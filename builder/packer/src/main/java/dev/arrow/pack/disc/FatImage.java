package dev.arrow.pack.disc;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A file system that firmware, GRUB and everyone else can read.
 *
 * @param tools make it
 */
record FatImage(DiscTools tools) {
  private static final int SECTOR = 512;
  private static final long MIB = 1 << 20;

  /** Bytes of the largest unit in which a small FAT hands out room. */
  private static final long CLUSTER = 32 << 10;

  /**
   * Makes it, as large as it must be and a whole number of MiB.
   *
   * @param tree the folder of what is in it
   * @param serial its number
   * @param file where it is to be
   */
  void write(String tree, String serial, String file) throws IOException {
    List<Path> inside = inside(tools.folder().resolve(tree));
    long sectors = size(inside) / SECTOR;
    tools.run(
        List.of(
            "mformat",
            "-C",
            "-i",
            file,
            "-v",
            "ARROW",
            "-N",
            serial,
            "-T",
            Long.toString(sectors),
            "-h",
            "64",
            "-s",
            "32",
            "::"));
    Path root = tools.folder().resolve(tree);
    for (Path each : inside) {
      String name = "::/" + root.relativize(each);
      tools.run(
          Files.isDirectory(each)
              ? List.of("mmd", "-i", file, name)
              : List.of("mcopy", "-i", file, each.toString(), name));
    }
  }

  /** Folders before what is in them, in one order. */
  private static List<Path> inside(Path root) throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return new ArrayList<>(all.filter(each -> !each.equals(root)).sorted().toList());
    }
  }

  private static long size(List<Path> inside) throws IOException {
    long size = MIB;
    for (Path each : inside) {
      size += CLUSTER + (Files.isDirectory(each) ? 0 : Files.size(each));
    }
    return (size + MIB - 1) / MIB * MIB;
  }
}
