package dev.arrow.cli;

import java.util.List;

/** A command that hands what stands behind a `--` to a program. */
interface PassesWords {
  String SEPARATOR = "--";

  /** Keeps the words behind the first `--` and returns those before it, which are its own. */
  List<String> takeWords(List<String> words);
}
