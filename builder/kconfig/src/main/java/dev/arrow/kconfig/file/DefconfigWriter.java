package dev.arrow.kconfig.file;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import java.util.List;

/** Finds the fewest lines that give a configuration. */
public final class DefconfigWriter {
  private DefconfigWriter() {}

  /** Lines in tree order; a configuration of these alone has the same values. */
  public static List<UserLine> lines(Configuration configuration) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }

  /** The lines as a file. */
  public static String text(Configuration configuration) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }
}
