package dev.arrow.lint;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.pool.Library;

/** What a user can choose has a prompt that says what it is, and a help that says why. */
final class HelpRule implements Rule {
  private final EntryTable entries;
  private final Findings findings;

  HelpRule(EntryTable entries, Findings findings) {
    this.entries = entries;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    for (MenuNode node : entries.of(library)) {
      node.prompt().ifPresent(prompt -> check(node, prompt));
    }
  }

  private void check(MenuNode node, Property.Prompt prompt) {
    if (prompt.text().isBlank()) {
      findings.add(
          LintKind.EMPTY_PROMPT,
          prompt.position(),
          "The prompt is empty.",
          "Write what the user chooses, or drop the prompt if nobody is to choose.");
    }
    boolean chosen = node.symbol().isPresent() || node.choice().isPresent();
    if (chosen && node.help().map(String::isBlank).orElse(true)) {
      String what = node.symbol().map(symbol -> "`" + symbol.name() + "`").orElse("The choice");
      findings.add(
          LintKind.NO_HELP,
          node.position(),
          what + " has a prompt and no help text.",
          "Write `help` and below it what it gives, what it costs, and who needs it.");
    }
  }
}
