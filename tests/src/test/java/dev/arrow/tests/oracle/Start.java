package dev.arrow.tests.oracle;

import java.nio.file.Path;
import java.util.List;

/**
 * How a program is started.
 *
 * @param program its file
 * @param words what it is called by, then its arguments
 * @param child whether natively it is a child of the first process
 */
record Start(Path program, List<String> words, boolean child) {
  Start {
    words = List.copyOf(words);
  }

  /** A program of our own, as process 1. */
  static Start plain(Path program) {
    return new Start(program, World.ARGUMENTS, false);
  }
}
