package dev.arrow.kconfig;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigReader;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
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
            kase.kconfig(), kase.folder(), List.of(), Map.of("KENV", "envval"), CaseRunner::shell);
    KconfigModel model = KconfigLoader.load(source, dialect, log);
    if (log.hasErrors()) {
      return Optional.empty();
    }
    DiagnosticLog inputLog = new DiagnosticLog();
    List<UserLine> lines = new ArrayList<>(DotConfigReader.read("in", kase.input(), inputLog));
    lines.addAll(wholesale(model, kase.mode()));
    Configuration configuration = Configuration.of(model, lines);
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

  /** What allyesconfig and its like give to every symbol with a prompt. */
  private static List<UserLine> wholesale(KconfigModel model, String mode) {
    String value =
        switch (mode) {
          case "allyesconfig" -> "y";
          case "allmodconfig" -> "m";
          case "allnoconfig" -> "n";
          default -> "";
        };
    List<UserLine> lines = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      boolean set = !value.isEmpty() && symbol.hasPrompt() && symbol.choice().isEmpty();
      if (set && symbol.type().isLogical()) {
        boolean yes = value.equals("m") && symbol.type().keyword().equals("bool");
        lines.add(UserLine.user(symbol.name(), yes ? "y" : value, SourcePosition.wholeFile(mode)));
      }
    }
    return lines;
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
