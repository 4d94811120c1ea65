package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.Optional;

/**
 * Says of each capability that is missing who offers it: nobody can set one, libraries bring it.
 */
final class Offers {
  private static final String CAPABILITY = "HAVE_";

  private Offers() {}

  /** The diagnostic with a note for each offer of what stands in the way. */
  static Diagnostic told(Diagnostic diagnostic, Reason reason, KconfigModel model) {
    Diagnostic told = diagnostic;
    if (reason instanceof Reason.Blocked blocked) {
      for (Obstacle obstacle : blocked.obstacles()) {
        Optional<Symbol> missing = capability(obstacle, model);
        told = missing.isPresent() ? told(told, missing.get()) : told;
      }
    }
    return told;
  }

  private static Optional<Symbol> capability(Obstacle obstacle, KconfigModel model) {
    return obstacle.part() instanceof Expr.Reference reference
            && reference.name().startsWith(CAPABILITY)
        ? model.symbol(reference.name()).filter(symbol -> !symbol.hasPrompt())
        : Optional.empty();
  }

  private static String name(Property.Select select) {
    return select.node().symbol().map(Symbol::name).orElseThrow();
  }

  private static Diagnostic told(Diagnostic diagnostic, Symbol missing) {
    Diagnostic told = diagnostic;
    for (Property.Select select : missing.selectedBy()) {
      String message =
          "`" + name(select) + "` offers `" + missing.name() + "`, and is not on here.";
      told = told.withNote(message, select.position());
    }
    return missing.selectedBy().isEmpty()
        ? told.withNote("No library offers `" + missing.name() + "` for this target.")
        : told;
  }
}
