package dev.arrow.lint;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.pool.Library;
import java.math.BigInteger;
import java.util.Optional;

/** Defaults lie within their range. Bounds and defaults that are symbols are not looked at. */
final class RangeRule implements Rule {
  private final LintPools pools;
  private final EntryTable entries;
  private final Findings findings;

  RangeRule(LintPools pools, EntryTable entries, Findings findings) {
    this.pools = pools;
    this.entries = entries;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    for (MenuNode node : entries.entries(library)) {
      Symbol symbol = node.symbol().orElseThrow();
      if (symbol.type().isNumber()) {
        node.ranges().forEach(range -> check(symbol, range));
      }
    }
  }

  private void check(Symbol symbol, Property.Range range) {
    Optional<BigInteger> low = number(symbol.type(), range.low());
    Optional<BigInteger> high = number(symbol.type(), range.high());
    if (low.isPresent() && high.isPresent() && low.get().compareTo(high.get()) > 0) {
      findings.add(
          LintKind.RANGE,
          range.position(),
          "The range from " + range.low().text() + " to " + range.high().text() + " is empty.",
          "Write the lower bound first.");
      return;
    }
    for (MenuNode node : symbol.definitions()) {
      for (Property.Default value : node.defaults()) {
        number(symbol.type(), value.value())
            .filter(number -> isOutside(number, low, high) && meet(value, range))
            .ifPresent(number -> report(range, value));
      }
    }
  }

  private static boolean isOutside(
      BigInteger number, Optional<BigInteger> low, Optional<BigInteger> high) {
    return low.map(bound -> number.compareTo(bound) < 0).orElse(false)
        || high.map(bound -> number.compareTo(bound) > 0).orElse(false);
  }

  /** Whether both count at once: neither has a condition, or both have the same. */
  private static boolean meet(Property.Default value, Property.Range range) {
    Expr own = range.condition();
    return own == Expr.Constant.YES || own.toString().equals(value.condition().toString());
  }

  private void report(Property.Range range, Property.Default value) {
    findings.add(
        dev.arrow.diag.Diagnostic.of(
                LintKind.RANGE, "The default " + value.value() + " lies outside of the range.")
            .at(value.position())
            .withHint("Choose one from " + range.low().text() + " to " + range.high().text() + ".")
            .withNote("The range is here.", range.position()));
  }

  private Optional<BigInteger> number(SymbolType type, Expr expr) {
    if (!(expr instanceof Expr.Operand operand) || isSymbol(operand)) {
      return Optional.empty();
    }
    String text = operand.text();
    if (!NumberText.isValid(type, text)) {
      return Optional.empty();
    }
    boolean hex = type == SymbolType.HEX;
    String digits = hex && text.matches("0[xX].*") ? text.substring(2) : text;
    return Optional.of(new BigInteger(digits, hex ? 16 : 10));
  }

  private boolean isSymbol(Expr.Operand operand) {
    return operand instanceof Expr.Reference
        && pools.model().flatMap(model -> model.symbol(operand.text())).isPresent();
  }
}
