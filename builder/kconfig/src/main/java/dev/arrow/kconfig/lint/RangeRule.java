package dev.arrow.kconfig.lint;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;

/**
 * Empty ranges, and defaults outside of a range. Only the first range whose condition holds counts,
 * so of defaults is told what lies outside of a first range without condition.
 */
final class RangeRule implements Rule {
  private final Findings findings;

  RangeRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check() {
    for (Symbol symbol : findings.model().symbols()) {
      for (RangeFault fault : RangeFault.of(findings.model(), symbol)) {
        MenuNode node = fault.value().map(v -> v.node()).orElse(fault.range().node());
        KconfigError kind =
            fault.value().isPresent() ? KconfigError.DEFAULT_OUTSIDE : KconfigError.RANGE_EMPTY;
        if (fault.value().isEmpty() || isSure(symbol, fault)) {
          findings.add(fault.diagnostic(kind), node);
        }
      }
    }
  }

  private static boolean isSure(Symbol symbol, RangeFault fault) {
    MenuNode node = symbol.definitions().get(0);
    return symbol.definitions().size() == 1
        && node.ranges().get(0).equals(fault.range())
        && fault.range().condition() == Expr.Constant.YES;
  }
}
