package dev.arrow.lint;

import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;

/**
 * Every entry can be on: its dependencies hold on some target, and somebody can switch it on, be it
 * the user, another entry, a default or a program. It is proved of each that is told.
 */
final class DeadEntryRule implements Rule {
  private static final String CAPABILITY = "HAVE_";

  private final EntryTable entries;
  private final Proofs proofs;
  private final Findings findings;

  DeadEntryRule(EntryTable entries, Proofs proofs, Findings findings) {
    this.entries = entries;
    this.proofs = proofs;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    for (MenuNode node : entries.entries(library)) {
      Symbol symbol = node.symbol().orElseThrow();
      int place = symbol.definitions().indexOf(node);
      if (proofs.neverHolds(symbol.name(), place)) {
        add(
            node,
            "`"
                + node.dependency()
                + "` holds on no target, so `"
                + symbol.name()
                + "` is never on.",
            "Mend what it depends on, or remove the entry.");
      } else if (place == 0 && isSwitched(symbol) && proofs.neverOn(symbol.name())) {
        neverOn(node, symbol);
      }
    }
  }

  /** A capability may be that of a processor or platform in a pool that is not here. */
  private static boolean isSwitched(Symbol symbol) {
    return symbol.type().isLogical() && !symbol.name().startsWith(CAPABILITY);
  }

  private void neverOn(MenuNode node, Symbol symbol) {
    boolean member = symbol.choice().isPresent();
    add(
        node,
        member
            ? "`" + symbol.name() + "` can never be the member of its choice that is on."
            : "On no target can anything switch `" + symbol.name() + "` on.",
        member
            ? "Mend what it or its choice depends on, or remove the entry."
            : "Give it a prompt or a default, let something select it, or remove the entry.");
  }

  private void add(MenuNode node, String message, String hint) {
    findings.add(LintKind.DEAD_ENTRY, node.position(), message, hint);
  }
}
