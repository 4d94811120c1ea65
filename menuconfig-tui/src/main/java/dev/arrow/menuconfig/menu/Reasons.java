package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Brief;
import java.util.List;
import java.util.Optional;

/** Says why a symbol is what it is; the solver does so. */
public interface Reasons {
  /** What stands in the way of the symbol in a few words; empty if nothing does. */
  Optional<Brief> shortest(Configuration configuration, Symbol symbol);

  /** The whole story as lines that can be folded, each before what explains it. */
  List<PageLine> explain(Configuration configuration, Symbol symbol, Optional<String> wanted);
}
