package dev.arrow.solver.minimise;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import java.util.List;

/**
 * A configuration without what nothing needs.
 *
 * @param result the configuration
 * @param off what was switched off, each by a line of its own, in the order of the tree
 * @param alsoOff what went off with these, in the order of the tree
 * @param kept what has a prompt and stays on, in the order of the tree
 */
public record Minimised(
    Configuration result, List<Symbol> off, List<Symbol> alsoOff, List<Kept> kept) {
  public Minimised {
    off = List.copyOf(off);
    alsoOff = List.copyOf(alsoOff);
    kept = List.copyOf(kept);
  }
}
