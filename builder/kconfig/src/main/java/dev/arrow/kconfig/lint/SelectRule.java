package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Selects of which the entries do not show that their target has its dependencies. That need not be
 * wrong, so it is a note.
 */
final class SelectRule implements Rule {
  private final Findings findings;
  private final Possible possible;

  SelectRule(Findings findings) {
    this.findings = findings;
    this.possible = new Possible(findings, true);
  }

  @Override
  public void check() {
    for (MenuNode node : findings.model().nodes()) {
      for (Property.Select select : node.selects()) {
        findings.model().symbol(select.target()).ifPresent(target -> check(select, target));
      }
    }
  }

  private void check(Property.Select select, Symbol target) {
    List<MenuNode> entries = target.definitions();
    boolean free =
        target.choice().isPresent()
            || entries.stream().anyMatch(each -> each.dependency() == Expr.Constant.YES);
    if (free) {
      return;
    }
    Assumptions assumptions = Assumptions.of(findings.model(), select);
    if (entries.stream().noneMatch(each -> open(each, assumptions).isEmpty())) {
      Expr open = open(entries.get(0), assumptions).get();
      findings.add(
          Diagnostic.of(
                  KconfigError.SELECT_UNCHECKED,
                  "`%s` depends on %s; nothing here says that it holds."
                      .formatted(target.name(), Sentence.quoted(open)))
              .at(select.position())
              .withHint("Depend on the same, or select under that condition.")
              .withNote("It is asked for here.", open.position()),
          select.node());
    }
  }

  /** The first dependency of an entry of which nothing says that it holds. */
  private Optional<Expr> open(MenuNode entry, Assumptions assumptions) {
    return entry.dependency().conjuncts().stream()
        .filter(term -> possible.of(term, Map.of()) != Possible.Y && !assumptions.imply(term))
        .findFirst();
  }
}
