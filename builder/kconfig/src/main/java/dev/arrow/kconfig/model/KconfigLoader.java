package dev.arrow.kconfig.model;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.syntax.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a Kconfig tree into a model. */
public final class KconfigLoader {
  private KconfigLoader() {}

  /** Loads a tree whose files all lie below {@code sourceRoot}. */
  public static KconfigModel load(
      Path rootFile,
      Path sourceRoot,
      Dialect dialect,
      Map<String, String> environment,
      DiagnosticLog log) {
    return load(new KconfigSource(rootFile, sourceRoot, List.of(), environment), dialect, log);
  }

  /**
   * Loads a tree. After errors the model holds what could be understood; ask the log before using
   * it for more than messages.
   */
  public static KconfigModel load(KconfigSource source, Dialect dialect, DiagnosticLog log) {
    return dev.arrow.kconfig.syntax.Pending.value();
  }
}
