package dev.arrow.kconfig.file;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Feature;
import java.util.List;

/** Finds the fewest lines that give a configuration. */
public final class DefconfigWriter {
  private DefconfigWriter() {}

  /** Lines in tree order; a configuration of these alone has the same values. */
  public static List<UserLine> lines(Configuration configuration) {
    return MinimalLines.of(configuration);
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
