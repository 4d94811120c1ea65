package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;

/** Tells entries apart by what became of them. */
public final class EntryFilter {
  private final Configuration now;
  private final Configuration saved;

  /** A filter for a configuration, beside the one that is saved. */
  public EntryFilter(Configuration now, Configuration saved) {
    this.now = now;
    this.saved = saved;
  }

  /** Whether a filter lets an entry through. */
  public boolean lets(Filter filter, Symbol symbol) {
    return switch (filter) {
      case ALL -> true;
      case CHANGED -> isChanged(symbol);
      case NEW -> isNew(symbol);
      case NON_DEFAULT -> isNonDefault(symbol);
    };
  }

  private boolean isChanged(Symbol symbol) {
    return now != saved && !now.text(symbol).equals(saved.text(symbol));
  }

  private boolean isNew(Symbol symbol) {
    return now.userLine(symbol).isEmpty() && now.isChangeable(symbol) && !now.isCarriedOver(symbol);
  }

  private boolean isNonDefault(Symbol symbol) {
    return now.userLine(symbol).isPresent()
        && symbol
            .choice()
            .map(
                choice ->
                    now.pick(choice).filter(symbol::equals).isPresent()
                        && now.defaultPick(choice).filter(symbol::equals).isEmpty())
            .orElseGet(() -> !now.isDefault(symbol));
  }
}
