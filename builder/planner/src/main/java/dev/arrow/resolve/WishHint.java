package dev.arrow.resolve;

import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What to do about a line that did not hold, where its reason does not say it already. */
final class WishHint {
  private WishHint() {}

  static Optional<String> of(Refusal refusal, KconfigModel model) {
    Reason reason = refusal.reason();
    if (reason instanceof Reason.UnknownSymbol) {
      return Optional.of("`arrow config olddefconfig` drops lines of vanished symbols.");
    }
    if (reason instanceof Reason.Blocked blocked) {
      return Optional.of(unblocking(blocked, model));
    }
    if (reason instanceof Reason.ForcedOn forced) {
      String who = forced.selectors().size() == 1 ? "that one" : "those";
      return Optional.of("Switch " + who + " off, or drop this line.");
    }
    if (reason instanceof Reason.ChoiceTaken taken) {
      return Optional.of(
          taken.line().isPresent()
              ? "Drop one of the two lines."
              : "Set `" + refusal.line().symbol() + "=y` and no other member.");
    }
    if (reason instanceof Reason.InvalidValue) {
      return Optional.of("Write such a value, or drop this line for the default.");
    }
    if (reason instanceof Reason.OutOfRange) {
      return Optional.of("Write a number of that range, or drop this line for the default.");
    }
    boolean computed = reason instanceof Reason.Promptless;
    return computed || reason instanceof Reason.ChoiceNeedsOne
        ? Optional.of("Drop this line.")
        : Optional.empty();
  }

  /** Names what a user can set; nothing is promised of what stands in the way of that. */
  private static String unblocking(Reason.Blocked blocked, KconfigModel model) {
    List<String> lines = new ArrayList<>();
    for (Obstacle obstacle : blocked.obstacles()) {
      boolean settable =
          obstacle.part() instanceof Expr.Reference reference
              && model.symbol(reference.name()).map(Symbol::hasPrompt).orElse(false);
      if (!settable) {
        return "Drop this line, or leave it to the targets that can have it.";
      }
      lines.add("`CONFIG_" + obstacle.part() + "=y`");
    }
    return lines.isEmpty()
        ? "Drop this line."
        : "Add " + String.join(" and ", lines) + ", or drop this line.";
  }
}
