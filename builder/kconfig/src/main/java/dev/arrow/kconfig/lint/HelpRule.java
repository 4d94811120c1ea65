package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.KconfigError;

/** Symbols that a user is asked for without a word of help, in any of their entries. */
final class HelpRule implements Rule {
  private final Findings findings;

  HelpRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check() {
    for (Symbol symbol : findings.model().symbols()) {
      if (symbol.hasPrompt() && symbol.definitions().stream().noneMatch(MenuNode::hasHelp)) {
        MenuNode node = prompted(symbol);
        findings.add(
            Diagnostic.of(
                    KconfigError.HELP_MISSING,
                    "`" + symbol.name() + "` has a prompt and no help text.")
                .at(node.position())
                .withHint("Write `help` and below it what it gives and who needs it."),
            node);
      }
    }
  }

  private static MenuNode prompted(Symbol symbol) {
    return symbol.definitions().stream()
        .filter(node -> node.prompt().isPresent())
        .findFirst()
        .orElseThrow();
  }
}
