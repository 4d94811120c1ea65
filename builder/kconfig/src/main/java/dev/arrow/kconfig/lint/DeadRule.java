package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.List;
import java.util.Set;

/**
 * Symbols that nothing can switch on, and members of choices that cannot be picked. What macros
 * yield and which other files are read may differ elsewhere, so it is a note; what other rules say
 * already is left to them.
 */
final class DeadRule implements Rule {
  private final Findings findings;
  private final List<Contradiction> finders;

  DeadRule(Findings findings) {
    this.findings = findings;
    this.finders =
        List.of(
            new Contradiction(findings.model(), new Possible(findings, false)),
            new Contradiction(findings.model(), new Possible(findings, true)));
  }

  @Override
  public void check() {
    if (findings.proofs() == Proofs.NONE) {
      return;
    }
    Set<String> used = UnusedRule.mentioned(findings.model());
    for (Symbol symbol : findings.model().symbols()) {
      boolean unused = !symbol.hasPrompt() && !used.contains(symbol.name());
      boolean asked = symbol.type().isLogical() && !symbol.isTransitional() && !unused;
      if (asked && !isTold(symbol) && findings.proofs().isNeverOn(symbol)) {
        report(symbol);
      }
    }
  }

  private boolean isTold(Symbol symbol) {
    return symbol.definitions().stream()
        .allMatch(
            node -> finders.stream().anyMatch(each -> each.of(node.dependency()).isPresent()));
  }

  private void report(Symbol symbol) {
    MenuNode node = symbol.definitions().get(0);
    String message =
        symbol.choice().isPresent()
            ? "`" + symbol.name() + "` can never be the member of its choice that is on."
            : "Nothing can switch `" + symbol.name() + "` on.";
    findings.add(
        Diagnostic.of(KconfigError.DEAD_SYMBOL, message)
            .at(node.position())
            .withHint("`arrow kconfig why` follows what it needs."),
        node);
  }
}
