package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Mentions;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import java.util.HashSet;
import java.util.Set;

/** Symbols that nobody can set and no entry mentions. Sources may look at them, so it is a note. */
final class UnusedRule implements Rule {
  private final Findings findings;

  UnusedRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check() {
    Set<String> used = mentioned(findings.model());
    for (Symbol symbol : findings.model().symbols()) {
      if (!symbol.hasPrompt() && !used.contains(symbol.name()) && !symbol.isTransitional()) {
        MenuNode node = symbol.definitions().get(0);
        findings.add(
            Diagnostic.of(
                    KconfigError.UNUSED_SYMBOL,
                    "`" + symbol.name() + "` has no prompt, and no other entry mentions it.")
                .at(node.position())
                .withHint("Remove it if no source looks at it."),
            node);
      }
    }
  }

  /** The symbols that entries mention. */
  static Set<String> mentioned(KconfigModel model) {
    Set<String> used = new HashSet<>();
    Mentions.forEach(
        model.nodes(),
        new Mentions.Visitor() {
          @Override
          public void operand(MenuNode node, Expr.Operand operand) {
            used.add(operand.text());
          }

          @Override
          public void word(MenuNode node, Expr.Operand operand) {
            used.add(operand.text());
          }

          @Override
          public void target(MenuNode node, String name, SourcePosition place) {
            used.add(name);
          }
        });
    return used;
  }
}
