package dev.arrow.kconfig.file;

import dev.arrow.kconfig.eval.Configuration;

/** Writes a whole configuration in the form of {@code .config}. */
public final class DotConfigWriter {
  private DotConfigWriter() {}

  /** The whole file, menus as comments. */
  public static String text(Configuration configuration) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }
}
