package dev.arrow.lint;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.pool.Library;
import dev.arrow.resolve.Possibility;
import dev.arrow.resolve.TargetScope;
import java.util.ArrayList;
import java.util.List;

/** The dependencies of every entry can hold on some target. */
final class DeadEntryRule implements Rule {
  private final LintPools pools;
  private final EntryTable entries;
  private final Findings findings;
  private final List<TargetScope> scopes = new ArrayList<>();

  DeadEntryRule(LintPools pools, EntryTable entries, Findings findings) {
    this.pools = pools;
    this.entries = entries;
    this.findings = findings;
    pools.models().forEach(each -> scopes.add(TargetScope.of(each.model())));
  }

  @Override
  public void check(Library library) {
    for (MenuNode node : entries.entries(library)) {
      Symbol symbol = node.symbol().orElseThrow();
      int place = symbol.definitions().indexOf(node);
      if (isNever(symbol.name(), place)) {
        findings.add(
            LintKind.DEAD_ENTRY,
            node.position(),
            "`"
                + node.dependency()
                + "` holds on no target, so `"
                + symbol.name()
                + "` is never on.",
            "Mend what it depends on, or remove the entry.");
      }
    }
  }

  private boolean isNever(String symbol, int place) {
    for (int i = 0; i < scopes.size(); i++) {
      KconfigModel model = pools.models().get(i).model();
      MenuNode node = model.symbol(symbol).orElseThrow().definitions().get(place);
      if (scopes.get(i).possibility(node.dependency()) != Possibility.NEVER) {
        return false;
      }
    }
    return true;
  }
}
