package dev.arrow.tests.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.mode.DialectEvidence;
import dev.arrow.kconfig.mode.RandomAnswers;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.mode.TristateRewrite;
import dev.arrow.kconfig.mode.Wanted;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.tests.harness.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Our engine with one variant of a tree loaded. */
final class OurTool {
  private static final Duration LIMIT = Duration.ofMinutes(1);

  private final KconfigModel model;
  private final String prefix;

  OurTool(TreeFile tree, TreeFile.Variant variant) {
    Path folder = TreeCache.tree(tree.name());
    KconfigSource source =
        new KconfigSource(
            folder.resolve(tree.file()),
            folder,
            List.of(),
            variant.environment(),
            command ->
                Processes.run(
                        folder, LIMIT, variant.environment(), List.of("/bin/sh", "-c", command))
                    .output());
    assertThat(DialectEvidence.of(source).map(Dialect::name).orElse("-"))
        .as("dialect of %s", tree.name())
        .isEqualTo(tree.found());
    prefix = variant.prefix();
    DiagnosticLog log = new DiagnosticLog();
    model = KconfigLoader.load(source, tree.dialect().confinedToTree(), log);
    if (log.hasErrors()) {
      throw new AssertionError(tree.name() + " is refused:\n" + log.sorted());
    }
  }

  /** The configuration of a file, all else by default. */
  Configuration read(Path config) throws IOException {
    return Configuration.of(model, lines(config));
  }

  /** The configuration of a mode that answers alike, beside lines that are kept. */
  Configuration alike(String mode, List<UserLine> kept) {
    Wanted wanted =
        switch (mode) {
          case "allnoconfig" -> SameAnswer.of(model, mode, Tristate.N, kept);
          case "allyesconfig" -> SameAnswer.of(model, mode, Tristate.Y, kept);
          case "allmodconfig" -> SameAnswer.of(model, mode, Tristate.M, kept);
          case "alldefconfig" -> new Wanted(kept, List.of());
          default -> throw new IllegalArgumentException(mode);
        };
    return wanted.configuration(model);
  }

  /** A configuration by chance. */
  Configuration random(long seed) {
    return RandomAnswers.of(model, seed, RandomAnswers.Probability.USUAL, List.of())
        .configuration(model);
  }

  /** The configuration of a file with the tristates of one value given another. */
  Configuration rewritten(Path config, Tristate from, Tristate to) throws IOException {
    return Configuration.of(model, TristateRewrite.of(model, lines(config), from, to));
  }

  /** What a file asks for. */
  List<UserLine> lines(Path config) throws IOException {
    return ToolConfigReader.read(
        model, "config", Files.readAllBytes(config), prefix, new DiagnosticLog());
  }

  /** The text of a `.config`, a byte a character. */
  String text(Configuration configuration) {
    return bytes(DotConfigWriter.text(configuration, prefix));
  }

  /** The few lines that give the configuration of a file, a byte a character. */
  String saved(Path config) throws IOException {
    return bytes(DefconfigWriter.text(read(config), prefix));
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
