package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Foreign;
import java.util.List;
import java.util.Locale;

/** The C library that a program is linked with. */
enum Libc {
  MUSL,
  GLIBC;

  /** The name in file names. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String compiler(Arch arch) {
    return switch (arch) {
      case X86_64 -> this == MUSL ? "musl-gcc" : "gcc";
      case ARM64 -> this == MUSL ? Foreign.muslForArm64().toString() : "aarch64-linux-gnu-gcc";
    };
  }

  /** The start of the command that compiles a program; the programs do wrong things on purpose. */
  List<String> command(Arch arch) {
    return List.of(compiler(arch), "-static", "-std=gnu11", "-O1", "-w");
  }
}
