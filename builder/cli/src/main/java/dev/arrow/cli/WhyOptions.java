package dev.arrow.cli;

import dev.arrow.solver.explain.Detail;
import java.util.Optional;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What `arrow why` and `arrow kconfig why` are asked. */
final class WhyOptions {
  @Parameters(
      paramLabel = "SYMBOL[=VALUE]",
      description = "what to explain, or the value that it does not have")
  private String asked = "";

  @Option(
      names = "--depth",
      paramLabel = "N",
      description = "how many steps from cause to cause; without it what fits on a screen")
  private int depth;

  @Option(names = "--all", description = "every cause, however many and deep they are")
  private boolean all;

  /** The symbol as it was named. */
  String symbol() {
    int equals = asked.indexOf('=');
    return equals < 0 ? asked : asked.substring(0, equals);
  }

  /** The value that stands behind it. */
  Optional<String> value() {
    int equals = asked.indexOf('=');
    return equals < 0 ? Optional.empty() : Optional.of(asked.substring(equals + 1));
  }

  Detail detail() {
    if (all) {
      return Detail.WHOLE;
    }
    return depth > 0 ? Detail.ofDepth(depth) : Detail.USUAL;
  }
}
