package dev.arrow.cli.verify;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A part of the checks and tests. All but the first are test classes of module {@code tests} that
 * carry the part's name as JUnit tag; each of these parts is run in a Java of its own.
 */
public enum Part {
  /** The tool's formatting, static analysis and unit tests. */
  JAVA(300),
  /** Style, layers and dependencies. */
  CHECKS(60),
  /** The libraries' unit tests on this machine. */
  HOST(90),
  /** The libraries' tests as Linux processes. */
  LINUXU(90),
  /** The libraries' tests in virtual machines. */
  GUEST(120),
  /** Images on every machine. */
  BOOT(120),
  /** Builds: what is made again, reproducibility, interruption. */
  BUILD(190),
  /** The Kconfig engine against the C tools of whole trees. */
  KCONFIG(90),
  /** Programs that run natively and in images. */
  ORACLE(110),
  /** Programs while allocations of the kernel fail. */
  MEMORY(60),
  /** Sizes, instruction counts and times against their bars. */
  BENCH(120);

  private final int budget;

  Part(int budget) {
    this.budget = budget;
  }

  /** Seconds it may take; how much a part samples is measured by it. */
  public int budget() {
    return budget;
  }

  /** The name the user types, and the tag. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The part of that name. */
  public static Optional<Part> named(String word) {
    return Arrays.stream(values()).filter(part -> part.word().equals(word)).findFirst();
  }

  /** All names, in the order in which the parts run. */
  public static List<String> words() {
    return Arrays.stream(values()).map(Part::word).toList();
  }
}
