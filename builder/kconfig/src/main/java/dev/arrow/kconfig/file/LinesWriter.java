package dev.arrow.kconfig.file;

import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Feature;
import java.util.List;

/** Writes lines as they were asked for, whether they hold or not. */
public final class LinesWriter {
  private LinesWriter() {}

  /**
   * The lines as a file, also those of symbols that the model does not have.
   *
   * @param prefix stands before each symbol
   */
  public static String text(KconfigModel model, List<UserLine> lines, String prefix) {
    boolean raw = model.dialect().has(Feature.RAW_TEXTS);
    StringBuilder out = new StringBuilder();
    for (UserLine line : lines) {
      Symbol symbol = model.symbol(line.symbol()).orElse(null);
      if (symbol != null) {
        ConfigLine.append(out, prefix, symbol, line.value(), raw);
      } else {
        out.append(prefix).append(line.symbol()).append('=').append(line.value()).append('\n');
      }
    }
    return out.toString();
  }
}
