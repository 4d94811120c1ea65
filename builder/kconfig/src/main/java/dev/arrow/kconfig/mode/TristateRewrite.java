package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.List;

/** Gives all tristates of one value another one: yes2modconfig, mod2yesconfig, mod2noconfig. */
public final class TristateRewrite {
  private TristateRewrite() {}

  /**
   * The lines with the answer {@code from} of tristates changed to {@code to}. Where the lines
   * allow no modules, all tristates are bools, and nothing is changed.
   */
  public static List<UserLine> of(
      KconfigModel model, List<UserLine> lines, Tristate from, Tristate to) {
    if (!Configuration.of(model, lines).allowsModules()) {
      return List.copyOf(lines);
    }
    List<UserLine> changed = new ArrayList<>();
    for (UserLine line : lines) {
      boolean tristate =
          model.symbol(line.symbol()).map(Symbol::type).orElse(SymbolType.UNKNOWN)
              == SymbolType.TRISTATE;
      changed.add(
          tristate && line.value().equals(from.text())
              ? UserLine.user(line.symbol(), to.text(), line.origin())
              : line);
    }
    return List.copyOf(changed);
  }
}
