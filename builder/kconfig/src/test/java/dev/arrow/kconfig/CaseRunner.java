package dev.arrow.kconfig;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs cases through our engine, the way the C tool would. */
final class CaseRunner {
  private CaseRunner() {}

  /** The configuration lines, or nothing if the input was refused. */
  static Optional<String> run(KconfigCase kase, Dialect dialect, DiagnosticLog log)
      throws IOException {
    KconfigSource source =
        new KconfigSource(
            kase.kconfig(dialect),
            kase.folder(),
            List.of(),
            Map.of("KENV", "envval"),
            CaseRunner::shell);
    KconfigModel model = KconfigLoader.load(source, dialect, log);
    if (log.hasErrors()) {
      return Optional.empty();
    }
    List<UserLine> lines = ToolConfigReader.read(model, "in", kase.input(), new DiagnosticLog());
    Configuration configuration = configuration(model, kase.mode(), lines);
    return Optional.of(
        kase.mode().equals("savedefconfig")
            ? DefconfigWriter.text(configuration)
            : normalised(DotConfigWriter.text(configuration)));
  }

  static String normalised(String config) {
    StringBuilder lines = new StringBuilder();
    for (String line : config.split("\n")) {
      if (line.startsWith("CONFIG_")
          || (line.startsWith("# CONFIG_") && line.endsWith(" is not set"))) {
        lines.append(line).append('\n');
      }
    }
    return lines.toString();
  }

  private static Configuration configuration(
      KconfigModel model, String mode, List<UserLine> lines) {
    return switch (mode) {
      case "allyesconfig" -> SameAnswer.of(model, mode, Tristate.Y, lines).configuration(model);
      case "allmodconfig" -> SameAnswer.of(model, mode, Tristate.M, lines).configuration(model);
      case "allnoconfig" -> SameAnswer.of(model, mode, Tristate.N, lines).configuration(model);
      default -> Configuration.of(model, lines);
    };
  }

  private static String shell(String command) {
    try {
      Process process =
          new ProcessBuilder("/bin/sh", "-c", command)
              .redirectError(ProcessBuilder.Redirect.DISCARD)
              .start();
      process.getOutputStream().close();
      return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
