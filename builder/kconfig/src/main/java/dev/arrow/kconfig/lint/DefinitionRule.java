package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.Severity;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.List;
import java.util.Optional;

/**
 * Symbols with several entries. What each entry depends on is enough to have the symbol, so an
 * entry without the dependencies of another one takes these away.
 */
final class DefinitionRule implements Rule {
  private final Findings findings;

  DefinitionRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check() {
    for (Symbol symbol : findings.model().symbols()) {
      List<MenuNode> entries = symbol.definitions();
      for (int i = 1; i < entries.size(); i++) {
        MenuNode first = entries.get(0);
        findings.add(
            Diagnostic.of(
                    KconfigError.REDEFINITION, "`" + symbol.name() + "` is defined again here.")
                .at(entries.get(i).position())
                .withNote("It is first defined here.", first.position()),
            entries.get(i));
        weakened(symbol, first, entries.get(i));
      }
    }
  }

  private void weakened(Symbol symbol, MenuNode first, MenuNode again) {
    Optional<Expr> lost = firstOpen(first.dependency(), again.dependency());
    if (lost.isEmpty()) {
      return;
    }
    // Entries for different cases ask for different things, which need not be a mistake.
    boolean other = firstOpen(again.dependency(), first.dependency()).isPresent();
    String message =
        "`%s` no longer needs %s%s: this entry does not ask for it."
            .formatted(
                symbol.name(),
                Sentence.quoted(lost.get()),
                other ? " where what this entry depends on holds" : "");
    Diagnostic diagnostic =
        Diagnostic.of(KconfigError.WEAKENED_DEPENDENCY, message)
            .at(again.position())
            .withHint("Depend on it here too, if it is needed.")
            .withNote("It is asked for here.", lost.get().position());
    findings.add(other ? diagnostic.withSeverity(Severity.NOTE) : diagnostic, again);
  }

  /** The first term of a condition that does not follow from another condition. */
  private Optional<Expr> firstOpen(Expr condition, Expr given) {
    if (condition == Expr.Constant.YES) {
      return Optional.empty();
    }
    Assumptions assumptions = Assumptions.of(findings.model(), given);
    return condition.conjuncts().stream().filter(term -> !assumptions.imply(term)).findFirst();
  }
}
