package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticKind;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A range without numbers in it, or a default outside of its range. Bounds and defaults that are
 * symbols are not looked at.
 *
 * @param range the range
 * @param value the default outside of it; empty if no number lies in the range
 */
public record RangeFault(Property.Range range, Optional<Property.Default> value) {

  /** All faults of a symbol's ranges. */
  public static List<RangeFault> of(KconfigModel model, Symbol symbol) {
    List<RangeFault> faults = new ArrayList<>();
    if (symbol.type().isNumber()) {
      for (MenuNode node : symbol.definitions()) {
        node.ranges().forEach(range -> check(model, symbol, range, faults));
      }
    }
    return faults;
  }

  /** The fault in words, under a name that somebody has for it. */
  public Diagnostic diagnostic(DiagnosticKind kind) {
    String low = range.low().text();
    String high = range.high().text();
    return value
        .map(
            outside ->
                Diagnostic.of(
                        kind, "The default " + outside.value() + " lies outside of the range.")
                    .at(outside.position())
                    .withHint("Choose one from " + low + " to " + high + ".")
                    .withNote("The range is here.", range.position()))
        .orElseGet(
            () ->
                Diagnostic.of(kind, "The range from " + low + " to " + high + " is empty.")
                    .at(range.position())
                    .withHint("Write the lower bound first."));
  }

  private static void check(
      KconfigModel model, Symbol symbol, Property.Range range, List<RangeFault> faults) {
    SymbolType type = symbol.type();
    Optional<String> low = number(model, type, range.low());
    Optional<String> high = number(model, type, range.high());
    if (low.isPresent()
        && high.isPresent()
        && NumberText.compare(type, low.get(), high.get()) > 0) {
      faults.add(new RangeFault(range, Optional.empty()));
      return;
    }
    for (MenuNode node : symbol.definitions()) {
      for (Property.Default value : node.defaults()) {
        number(model, type, value.value())
            .filter(number -> isOutside(type, number, low, high) && meet(value, range))
            .ifPresent(number -> faults.add(new RangeFault(range, Optional.of(value))));
      }
    }
  }

  private static boolean isOutside(
      SymbolType type, String number, Optional<String> low, Optional<String> high) {
    return low.map(bound -> NumberText.compare(type, number, bound) < 0).orElse(false)
        || high.map(bound -> NumberText.compare(type, number, bound) > 0).orElse(false);
  }

  /** Whether both count at once: the range has no condition, or both have the same. */
  private static boolean meet(Property.Default value, Property.Range range) {
    Expr own = range.condition();
    return own == Expr.Constant.YES || own.toString().equals(value.condition().toString());
  }

  private static Optional<String> number(KconfigModel model, SymbolType type, Expr expr) {
    if (!(expr instanceof Expr.Operand operand)) {
      return Optional.empty();
    }
    String text = operand.text();
    boolean symbol = operand instanceof Expr.Reference && model.symbol(text).isPresent();
    return !symbol && NumberText.isValid(type, text) ? Optional.of(text) : Optional.empty();
  }
}
