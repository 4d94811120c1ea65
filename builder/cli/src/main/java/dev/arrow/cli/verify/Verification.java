package dev.arrow.cli.verify;

import dev.arrow.cli.console.Console;
import dev.arrow.process.Command;
import dev.arrow.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

/** Runs parts of the checks and tests, and adds up what came of them. */
public final class Verification {
  /** Lines of Maven that are worth seeing while it runs. */
  private static final Pattern WORTH_SEEING =
      Pattern.compile(
          "\\[ERROR].*|\\[(INFO|WARNING)] Tests run: .* in .*|sample .*|bench .*|bar .*");

  private static final Pattern LIFE_SIGN =
      Pattern.compile("\\[INFO] (Running .*|Building .*|--- .*)");

  private final Console console;
  private final CommandRunner commands;
  private final Path checkout;
  private final PartTimes times;

  /** Verifies a checkout. */
  public Verification(Console console, CommandRunner commands, Path checkout) {
    this(console, commands, checkout, System::nanoTime);
  }

  Verification(Console console, CommandRunner commands, Path checkout, LongSupplier clock) {
    this.console = console;
    this.commands = commands;
    this.checkout = checkout;
    this.times = new PartTimes(clock);
  }

  /**
   * Runs the parts.
   *
   * @param all whether every case is taken; otherwise each part takes what fits its budget
   * @param seed of what is taken
   */
  public SortedMap<Part, Tally> run(SortedSet<Part> parts, boolean all, long seed)
      throws IOException {
    TestReports reports = new TestReports(checkout);
    for (Part part : parts) {
      reports.clear(part);
    }
    console.remark("seed " + seed + (all ? ", all cases" : ""));
    int status = maven(MavenCommand.of(parts, all, seed));
    SortedMap<Part, Tally> results = new TreeMap<>();
    for (Part part : parts) {
      results.put(part, reports.tally(part).lasting(times.seconds(part)));
    }
    if (status != 0) {
      Part first = parts.first();
      Tally broken = new Tally(0, 1, 0, 0);
      console.remark("Maven ended with status " + status + "; this counts as a failure");
      results.put(first, results.getOrDefault(first, Tally.NONE).plus(broken));
    }
    return results;
  }

  private int maven(List<String> argv) {
    Command command =
        Command.of(checkout, argv).withEnvironment("JAVA_HOME", System.getProperty("java.home"));
    return commands.run(command, (line, error) -> show(line)).status();
  }

  private void show(String line) {
    times.line(line);
    if (WORTH_SEEING.matcher(line).matches()) {
      console.quote(line);
    } else if (console.terminal().live() && LIFE_SIGN.matcher(line).matches()) {
      console.progress(line.length() > 79 ? line.substring(0, 79) : line);
    }
  }
}
