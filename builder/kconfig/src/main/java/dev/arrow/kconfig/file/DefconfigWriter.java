package dev.arrow.kconfig.file;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.List;

/** Finds the fewest lines that give a configuration. */
public final class DefconfigWriter {
  private DefconfigWriter() {}

  /** Lines in tree order; a configuration of these alone has the same values. */
  public static List<UserLine> lines(Configuration configuration) {
    List<UserLine> lines = new ArrayList<>();
    for (Symbol symbol : configuration.model().symbols()) {
      if (isNeeded(configuration, symbol)) {
        SourcePosition place = SourcePosition.wholeFile("defconfig");
        lines.add(UserLine.user(symbol.name(), configuration.text(symbol), place));
      }
    }
    return List.copyOf(lines);
  }

  private static boolean isNeeded(Configuration configuration, Symbol symbol) {
    boolean settable =
        configuration.isWritten(symbol)
            && symbol.type() != SymbolType.UNKNOWN
            && configuration.isChangeable(symbol);
    if (!settable) {
      return false;
    }
    Choice choice = symbol.choice().orElse(null);
    if (choice != null) {
      boolean on = configuration.text(symbol).equals("y");
      return on
          ? !isPicked(configuration, choice, symbol)
          : !configuration.text(symbol).equals("n");
    }
    return !configuration.isDefault(symbol);
  }

  /** Whether the member is on without a word; a choice that may be m or n has to be told. */
  private static boolean isPicked(Configuration configuration, Choice choice, Symbol member) {
    boolean sure = !choice.isOptional() && member.type() == SymbolType.BOOL;
    return sure && configuration.defaultPick(choice).orElse(null) == member;
  }

  /** The lines as a file. */
  public static String text(Configuration configuration) {
    return text(configuration, ConfigLine.PREFIX);
  }

  /** The same with something else than {@code CONFIG_} before each symbol. */
  public static String text(Configuration configuration, String prefix) {
    StringBuilder out = new StringBuilder();
    boolean raw = configuration.model().dialect().has(Feature.RAW_TEXTS);
    for (UserLine line : lines(configuration)) {
      Symbol symbol = configuration.model().symbol(line.symbol()).orElseThrow();
      ConfigLine.append(out, prefix, symbol, line.value(), raw);
    }
    return out.toString();
  }
}
