package dev.arrow.pack.program;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The part of memory that belongs to a program, by architecture, as the kernels lay it out: {@code
 * ARROW_ARCH_USER_START} and {@code ARROW_ARCH_USER_END} of {@code <arrow/arch/layout.h>}.
 */
final class ProgramHalf {
  /** The first address; below it nothing is ever mapped. */
  static final long START = 0x10000;

  private static final SortedMap<String, Long> ENDS =
      new TreeMap<>(Map.of("x86_64", 0x7ffffffff000L, "arm64", 0xfffffffff000L));

  private ProgramHalf() {}

  /** The first address behind it; empty for an architecture that no kernel is built for. */
  static Optional<Long> end(String arch) {
    return Optional.ofNullable(ENDS.get(arch));
  }

  /** The architectures that have one, sorted. */
  static List<String> archs() {
    return List.copyOf(ENDS.keySet());
  }
}
