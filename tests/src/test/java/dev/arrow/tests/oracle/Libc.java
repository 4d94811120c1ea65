package dev.arrow.tests.oracle;

import java.util.List;
import java.util.Locale;

/** The C library that a program is linked with. */
enum Libc {
  MUSL("musl-gcc"),
  GLIBC("gcc");

  private final String compiler;

  Libc(String compiler) {
    this.compiler = compiler;
  }

  /** The name in file names. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The start of the command that compiles a program; the programs do wrong things on purpose. */
  List<String> command() {
    return List.of(compiler, "-static", "-std=gnu11", "-O1", "-w");
  }
}
