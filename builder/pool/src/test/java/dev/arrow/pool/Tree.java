package dev.arrow.pool;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder in memory with the pools of a small Arrow. */
final class Tree {
  private final Path home = Jimfs.newFileSystem(Configuration.unix()).getPath("/arrow");

  static Tree empty() {
    return new Tree();
  }

  /** One architecture, one platform, nothing else. */
  static Tree withTarget() {
    return empty()
        .library("archs/x86_64", "arch-x86-64", "sources: [src/*.c]")
        .file(
            "archs/x86_64/arch.yaml", "name: x86_64\ntriplet: x86_64-linux-gnu\npage-size: 4096\n")
        .file("archs/x86_64/src/cpu.c", "")
        .library("platforms/kvm", "plat-kvm", "")
        .file(
            "platforms/kvm/platform.yaml",
            "platforms: {kvm: {archs: [x86_64], linker: hvm, image: elf}}\n");
  }

  Path home() {
    return home;
  }

  Path path(String path) {
    return home.resolve(path);
  }

  Tree file(String path, String text) {
    try {
      Path file = home.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A library's manifest and Kconfig. */
  Tree library(String folder, String name, String manifest) {
    String symbol = name.toUpperCase(java.util.Locale.ROOT).replace('-', '_');
    return file(
            folder + "/library.yaml",
            "name: "
                + name
                + "\nsummary: A "
                + name
                + "\nlicense: BSD-3-Clause\n"
                + manifest
                + "\n")
        .file(folder + "/Kconfig", "config LIB_" + symbol + "\n\tbool\n");
  }
}
