package dev.arrow.lint;

import dev.arrow.kconfig.lint.RangeFault;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;

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
    pools.model().ifPresent(model -> check(model, library));
  }

  private void check(KconfigModel model, Library library) {
    for (MenuNode node : entries.entries(library)) {
      Symbol symbol = node.symbol().orElseThrow();
      RangeFault.of(model, symbol).stream()
          .filter(fault -> fault.range().node() == node)
          .forEach(fault -> findings.add(fault.diagnostic(LintKind.RANGE)));
    }
  }
}
