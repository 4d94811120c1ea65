package dev.arrow.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What `arrow config minimise` and `arrow kconfig minimise` are told. */
final class MinimiseOptions {
  @Parameters(
      arity = "0..*",
      paramLabel = "SYMBOL",
      description = "what must stay as it is; without any what the lines switch on")
  private List<String> goals = new ArrayList<>();

  @Option(names = "--implied", description = "also what is implied, which stays otherwise")
  private boolean implied;

  @Option(
      names = {"-n", "--dry-run"},
      description = "say what would be switched off, and write nothing")
  private boolean dryRun;

  List<String> goals() {
    return goals;
  }

  boolean implied() {
    return implied;
  }

  boolean dryRun() {
    return dryRun;
  }
}
