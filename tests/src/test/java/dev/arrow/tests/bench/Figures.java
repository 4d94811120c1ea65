package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Gathers figures, prints them, and with {@code arrow.long} writes docs/figures.md. */
final class Figures {
  /** How often a time is taken, of which the median counts; once when no bar is held against it. */
  static final int RUNS = Settings.takeAll() ? 7 : 1;

  private static final String HEAD =
      """
      # Figures

      Measured by `arrow verify --long bench`, which also holds them against the bars. Times are
      medians of 7 on the machine that ran it, those by JMH of all calls in two forks; counts of
      instructions and bytes are the same everywhere with one compiler (Debian 12: gcc 12.2, QEMU 7.2
      without KVM). `hello` is the project that `arrow new` writes, in its default configuration; where
      the output matters it prints 12 bytes. Linux 6.1 is Debian's, configured for x86_64; `conf` is its
      own C tool, built from it, and takes turns with ours.

      | figure | measured | bar | command |
      |---|---|---|---|
      """;

  private final List<Figure> figures = new ArrayList<>();

  void add(Figure figure) {
    System.out.println("bench " + figure);
    figures.add(figure);
  }

  void write() {
    if (!Settings.takeAll()) {
      return;
    }
    String rows = figures.stream().map(Figure::row).collect(Collectors.joining("\n"));
    try {
      Files.writeString(SourceTree.path("docs/figures.md"), HEAD + rows + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Fails if a bar was missed. Counts are the same everywhere, so they always hold or fail; times
   * are held against their bars only with {@code arrow.long}, on a machine that does nothing else.
   */
  void assertAllHold() {
    List<Figure> missed =
        figures.stream()
            .filter(figure -> !figure.holds() && (Settings.takeAll() || !figure.isTime()))
            .toList();
    if (!missed.isEmpty()) {
      throw new AssertionError(
          "bars missed:\n"
              + missed.stream().map(Figure::toString).collect(Collectors.joining("\n")));
    }
  }
}
