package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.fix.Goal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What `arrow config enable` and `arrow kconfig enable` are asked. */
final class EnableOptions {
  @Parameters(
      arity = "1..*",
      paramLabel = "SYMBOL[=VALUE]",
      description = "what shall be y, or have that value; all at once")
  private List<String> wanted = new ArrayList<>();

  @Option(names = "--yes", description = "take the first way without asking")
  private boolean yes;

  @Option(names = "--dry-run", description = "show the ways and change nothing")
  private boolean dryRun;

  boolean takesFirst() {
    return yes && !dryRun;
  }

  boolean onlyShows() {
    return dryRun;
  }

  /**
   * The goals, each symbol once.
   *
   * @param symbols finds the symbol of a name, or fails
   */
  List<Goal> goals(KconfigModel model, Function<String, Symbol> symbols) {
    List<Goal> goals = new ArrayList<>();
    for (String each : wanted) {
      int equals = each.indexOf('=');
      if (equals == 0) {
        throw usage("`%s` names no symbol.".formatted(each), "Write SYMBOL or SYMBOL=VALUE.");
      }
      Symbol symbol = symbols.apply(equals < 0 ? each : each.substring(0, equals));
      String value = equals < 0 ? "y" : each.substring(equals + 1);
      boolean named = equals >= 0 && model.isValid(symbol.type(), value);
      if (!(named || symbol.type().isLogical()) || !Goal.canBe(symbol, value)) {
        throw wrongValue(symbol, value);
      }
      Goal goal = new Goal(symbol, value);
      if (goals.stream().anyMatch(other -> other.symbol() == symbol && !other.equals(goal))) {
        throw usage(
            "`%s` is asked for with two values.".formatted(symbol.name()), "Name one of them.");
      }
      if (!goals.contains(goal)) {
        goals.add(goal);
      }
    }
    return goals;
  }

  private static ArrowException wrongValue(Symbol symbol, String value) {
    String type = symbol.type().keyword();
    if (symbol.type().isLogical()) {
      return usage(
          "`%s` is %s and cannot be `%s`.".formatted(symbol.name(), type, value),
          type.equals("bool") ? "It can be y or n." : "It can be y, m or n.");
    }
    String example =
        switch (symbol.type()) {
          case INT -> "a decimal number, as in `%s=16`.";
          case HEX -> "a hexadecimal number, as in `%s=0x10`.";
          case STRING -> "a text, as in `%s=text`.";
          default -> "nothing: `%s` has no type.";
        };
    return usage(
        "`%s` is %s and cannot be `%s`.".formatted(symbol.name(), type, value),
        "It takes " + example.formatted(symbol.name()));
  }

  private static ArrowException usage(String message, String hint) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message).withHint(hint));
  }
}
