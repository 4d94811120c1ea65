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
import java.util.stream.Collectors;

/**
 * Selects of which the entries do not show that their target has its dependencies. Where it is
 * proved that it can be without, that is told with an example; where nothing is proved, it need not
 * be wrong, so it is a note.
 */
final class SelectRule implements Rule {
  private static final int MOST_LINES = 8;

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
      report(select, target, open(entries.get(0), assumptions).get());
    }
  }

  private void report(Property.Select select, Symbol target, Expr open) {
    Proofs.Answer answer = findings.proofs().unmet(select);
    if (answer.decision() == Proofs.Decision.NEVER) {
      return;
    }
    boolean unmet = answer.decision() == Proofs.Decision.POSSIBLE;
    String message =
        unmet
            ? "This selects `%s`, which depends on %s, also where that does not hold%s."
            : "`%s` depends on %s; nothing here says that it holds%s.";
    findings.add(
        Diagnostic.of(
                unmet ? KconfigError.SELECT_UNMET : KconfigError.SELECT_UNCHECKED,
                message.formatted(target.name(), Sentence.quoted(open), example(answer)))
            .at(select.position())
            .withHint("Depend on the same, or select under that condition.")
            .withNote("It is asked for here.", open.position()),
        select.node());
  }

  private static String example(Proofs.Answer answer) {
    List<String> lines = answer.example();
    String more = lines.size() > MOST_LINES ? " and so on" : "";
    return lines.isEmpty()
        ? ""
        : lines.stream()
            .limit(MOST_LINES)
            .collect(Collectors.joining("`, `", ": for example with `", "`" + more));
  }

  /** The first dependency of an entry of which nothing says that it holds. */
  private Optional<Expr> open(MenuNode entry, Assumptions assumptions) {
    return entry.dependency().conjuncts().stream()
        .filter(term -> possible.of(term, Map.of()) != Possible.Y && !assumptions.imply(term))
        .findFirst();
  }
}
