package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.HashMap;
import java.util.Map;

/**
 * Defaults that never count, as one before them in the same entry holds whenever they do. Of
 * several entries each may have a default of its own, for trees in which the others are not.
 */
final class DefaultRule implements Rule {
  private static final String ALWAYS = Expr.Constant.YES.toString();

  private final Findings findings;

  DefaultRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check() {
    for (Symbol symbol : findings.model().symbols()) {
      symbol.definitions().forEach(this::check);
    }
  }

  private void check(MenuNode node) {
    Map<String, Property.Default> byCondition = new HashMap<>();
    for (Property.Default each : node.defaults()) {
      String condition = each.condition().toString();
      Property.Default same = byCondition.putIfAbsent(condition, each);
      Property.Default always = byCondition.get(ALWAYS);
      if (same != null) {
        report(each, same, node);
      } else if (always != null && !always.equals(each)) {
        report(each, always, node);
      }
    }
  }

  private void report(Property.Default late, Property.Default earlier, MenuNode node) {
    findings.add(
        Diagnostic.of(
                KconfigError.UNREACHABLE_DEFAULT,
                "This default never counts: one before it holds whenever this one does.")
            .at(late.position())
            .withHint("Remove it, or write the one with the narrower condition first.")
            .withNote("That one is here.", earlier.position()),
        node);
  }
}
