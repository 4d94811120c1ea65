package dev.arrow.tests.oracle;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a program is started.
 *
 * @param program its file
 * @param words what it is called by, then its arguments
 * @param child whether natively it is a child of the first process
 * @param typing a source that says what is typed at its terminal; empty: it has pipes
 * @param arch what it is compiled for
 */
record Start(Path program, List<String> words, boolean child, Optional<String> typing, Arch arch) {
  Start {
    words = List.copyOf(words);
  }

  /** A program with pipes, as process 1. */
  Start(Path program, List<String> words, Arch arch) {
    this(program, words, false, Optional.empty(), arch);
  }

  /** Where it runs natively, as the runner calls it. */
  String place() {
    if (typing.isPresent()) {
      return "terminal";
    }
    return child ? "child" : "first";
  }

  /** What the kernel of an image is told. */
  String kernelWords() {
    return typing.isPresent() ? World.TERMINAL_WORDS : World.KERNEL_WORDS;
  }

  /** Somebody who types what it asks for. */
  Typist typist() {
    return typing.map(Typist::of).orElseGet(Typist::silent);
  }

  /** A program of our own for x86_64, as process 1. */
  static Start plain(Path program) {
    return new Start(program, World.ARGUMENTS, Arch.X86_64);
  }
}
