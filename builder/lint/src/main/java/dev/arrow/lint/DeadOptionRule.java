package dev.arrow.lint;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;
import java.util.HashSet;
import java.util.Set;

/** Every option changes something: it is looked at by somebody. */
final class DeadOptionRule implements Rule {
  private final EntryTable entries;
  private final OptionMentions mentions;
  private final Findings findings;
  private final Set<String> symbols = new HashSet<>();

  DeadOptionRule(LintPools pools, KconfigModel model, EntryTable entries, Findings findings) {
    this.entries = entries;
    this.mentions = new OptionMentions(pools, model);
    this.findings = findings;
    pools.index().libraries().forEach(library -> symbols.add(library.symbol()));
  }

  @Override
  public void check(Library library) {
    for (MenuNode node : entries.entries(library)) {
      Symbol symbol = node.symbol().orElseThrow();
      boolean first = symbol.definitions().get(0) == node;
      boolean alive =
          symbols.contains(symbol.name())
              || symbol.choice().isPresent()
              || mentions.contains(symbol.name());
      if (first && !alive) {
        findings.add(
            LintKind.DEAD_OPTION,
            node.position(),
            "Nothing looks at `" + symbol.name() + "`.",
            "Use `CONFIG_" + symbol.name() + "` in the code, or remove the entry.");
      }
    }
  }
}
