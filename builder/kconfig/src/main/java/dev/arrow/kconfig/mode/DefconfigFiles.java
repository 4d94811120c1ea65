package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.parse.SymbolNames;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import java.util.ArrayList;
import java.util.List;

/** Files to start from where there is no configuration, by {@code option defconfig_list}. */
public final class DefconfigFiles {
  private DefconfigFiles() {}

  /** Their names in order, those alone whose conditions hold; none if the tree names none. */
  public static List<String> of(Configuration configuration) {
    List<String> files = new ArrayList<>();
    for (Symbol symbol : configuration.model().symbols()) {
      if (symbol.isDefconfigList()) {
        for (MenuNode node : symbol.definitions()) {
          node.defaults().forEach(file -> add(configuration, file, files));
        }
      }
    }
    return List.copyOf(files);
  }

  private static void add(Configuration configuration, Property.Default file, List<String> files) {
    if (file.value() instanceof Expr.Operand name
        && configuration.holds(file.effectiveCondition())) {
      boolean symbols = configuration.model().dialect().has(Feature.SYMBOLS_IN_PATHS);
      files.add(
          symbols
              ? SymbolNames.replaced(name.text(), symbol -> configuration.value(symbol).text())
              : name.text());
    }
  }
}
