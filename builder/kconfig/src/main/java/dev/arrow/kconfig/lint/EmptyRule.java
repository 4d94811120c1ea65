package dev.arrow.kconfig.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.syntax.KconfigError;

/** Menus and choices that hold nothing. */
final class EmptyRule implements Rule {
  private final Findings findings;

  EmptyRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check() {
    for (MenuNode node : findings.model().nodes()) {
      if (node.kind() == MenuNode.Kind.MENU && node.children().isEmpty()) {
        add(KconfigError.EMPTY_MENU, "The menu holds nothing.", node);
      }
    }
    for (Choice choice : findings.model().choices()) {
      if (choice.members().isEmpty()) {
        add(KconfigError.EMPTY_CHOICE, "The choice has no member.", choice.node());
      }
    }
  }

  private void add(KconfigError kind, String message, MenuNode node) {
    findings.add(Diagnostic.of(kind, message).at(node.position()).withHint("Remove it."), node);
  }
}
