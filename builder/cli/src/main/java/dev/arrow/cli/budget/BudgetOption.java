package dev.arrow.cli.budget;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.Budget;
import dev.arrow.manifest.Budget.Figure;
import dev.arrow.manifest.Budget.Limit;
import dev.arrow.text.NearestName;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads {@code --budget size=16K,memory=1152K,insns=600}. */
public final class BudgetOption {
  private static final SourcePosition PLACE = SourcePosition.wholeFile("--budget");

  private BudgetOption() {}

  /** The budget of a text as typed; an empty one is none. */
  public static Budget parse(String text) {
    SortedMap<Figure, Limit> limits = new TreeMap<>();
    for (String item : text.isEmpty() ? new String[0] : text.split(",", -1)) {
      int equals = item.indexOf('=');
      String name = equals < 0 ? item : item.substring(0, equals);
      OptionalLong amount = Budget.amount(equals < 0 ? "" : item.substring(equals + 1));
      if (!Figure.words().contains(name)) {
        throw usage("`--budget` knows no `" + name + "`.", nearest(name));
      }
      if (amount.isEmpty()) {
        throw usage("`--budget` does not understand `" + item + "`.", "");
      }
      if (limits.put(Figure.named(name), new Limit(amount.getAsLong(), PLACE)) != null) {
        throw usage("`--budget` has `" + name + "` twice.", "");
      }
    }
    return new Budget(limits);
  }

  private static String nearest(String name) {
    return NearestName.of(name, Figure.words()).map(near -> "Is `" + near + "` meant? ").orElse("");
  }

  private static ArrowException usage(String message, String hint) {
    return ArrowException.of(
        Diagnostic.of(CliError.USAGE, message)
            .withHint(hint + "Write some of `size=16K,memory=1152K,insns=600`."));
  }
}
