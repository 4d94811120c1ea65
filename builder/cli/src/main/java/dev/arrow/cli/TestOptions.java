package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.test.TestTools;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Stack;
import picocli.CommandLine.IParameterPreprocessor;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** What `arrow test` and `arrow lib test` have in common. */
final class TestOptions {
  /** Stands for standard output. */
  static final String STANDARD_OUTPUT = "-";

  private static final BigDecimal LONGEST_TIME = BigDecimal.valueOf(1_000_000);

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "only on this target, may be repeated")
  private List<String> targets = new ArrayList<>();

  @Option(
      names = "--timeout",
      paramLabel = "SECONDS",
      defaultValue = "120",
      description = "how long one program may run; 120 without it")
  private String timeout = "";

  @Option(names = "--junit", paramLabel = "FILE", description = "also write a report for CI, XML")
  private String junit = "";

  @Option(
      names = "--tap",
      paramLabel = "FILE",
      arity = "0..1",
      fallbackValue = STANDARD_OUTPUT,
      preprocessor = OnlyAttached.class,
      description = "also report as TAP 14; without =FILE on standard output")
  private String tap = "";

  @Mixin private BuildOptions build = new BuildOptions();

  /** A value follows the sign `=` or there is none: the next word is an operand. */
  static final class OnlyAttached implements IParameterPreprocessor {
    @Override
    public boolean preprocess(
        Stack<String> args, CommandSpec command, ArgSpec option, Map<String, Object> facts) {
      if (" ".equals(facts.get("separator"))) {
        args.push(STANDARD_OUTPUT);
      }
      return false;
    }
  }

  /** The targets that the user named. */
  List<String> targets() {
    return targets;
  }

  /** The file of the report in XML; empty for none. */
  String junit() {
    return junit;
  }

  /** The file of the report in TAP, `-` for standard output; empty for none. */
  String tap() {
    return tap;
  }

  BuildOptions build() {
    return build;
  }

  TestTools tools(Session session) {
    return new TestTools(
        session.arrowHome(),
        session.commands(),
        session.starter(),
        session.environment(),
        build.choices(session),
        limit());
  }

  private Duration limit() {
    try {
      BigDecimal number = new BigDecimal(timeout);
      if (number.signum() > 0 && number.compareTo(LONGEST_TIME) <= 0) {
        return Duration.ofNanos(number.movePointRight(9).longValue());
      }
    } catch (NumberFormatException e) {
      // Said below, together with the numbers that are out of range.
    }
    throw ArrowException.of(
        Diagnostic.of(
            CliError.USAGE, "`--timeout` takes a number of seconds above 0, at most 1000000."));
  }
}
