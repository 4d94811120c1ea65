package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.Mentions;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.NumberText;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Names of symbols that are defined nowhere; each is told where it first stands. */
final class UndefinedRule implements Rule {
  /** A guess looks at every name there is, so a long list of faults gets no more of them. */
  private static final int MOST_GUESSES = 50;

  private final Findings findings;
  private final Set<String> mentioned = new HashSet<>();
  private final Set<String> selected = new HashSet<>();
  private int guesses;

  UndefinedRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check() {
    Mentions.forEach(
        findings.model().nodes(),
        new Mentions.Visitor() {
          @Override
          public void operand(MenuNode node, Expr.Operand operand) {
            if (operand instanceof Expr.Reference reference && isNew(operand.text(), mentioned)) {
              String message = "`" + operand.text() + "` is defined nowhere, so it is always n.";
              report(Diagnostic.of(KconfigError.UNDEFINED_REFERENCE, message), reference, node);
            }
          }

          @Override
          public void target(MenuNode node, String name, SourcePosition place) {
            if (isNew(name, selected)) {
              String message =
                  "`" + name + "` is defined nowhere, so to select or imply it has no effect.";
              report(Diagnostic.of(KconfigError.SELECT_UNDEFINED, message).at(place), name, node);
            }
          }
        });
  }

  private boolean isNew(String name, Set<String> seen) {
    return !name.isEmpty()
        && !NumberText.isNumber(name)
        && findings.model().symbol(name).isEmpty()
        && seen.add(name);
  }

  private void report(Diagnostic diagnostic, Expr.Reference reference, MenuNode node) {
    report(diagnostic.at(reference.position()), reference.name(), node);
  }

  private void report(Diagnostic diagnostic, String name, MenuNode node) {
    Optional<String> nearest =
        guesses++ < MOST_GUESSES ? findings.model().nearest(name) : Optional.empty();
    findings.add(
        nearest.map(n -> diagnostic.withHint("Is `" + n + "` meant?")).orElse(diagnostic), node);
  }
}
