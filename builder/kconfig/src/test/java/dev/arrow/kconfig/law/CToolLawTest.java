package dev.arrow.kconfig.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.mode.Wanted;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.Feature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Generated trees and configurations through our engine and through the C tools that {@code
 * tests/kconfig-trees/fetch} has put into the cache: the lines are the same. Where the tool
 * contradicts itself, docs/kconfig/deviations.md says so; such cases are not made here, or found
 * out by the tool itself.
 */
class CToolLawTest {
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final int TREES = LONG ? 1500 : 25;
  private static final int SIZE = 30;
  private static final int CONFIGS = 4;

  @TempDir Path folder;

  /** Minimal files of the tool that do not give the configuration back. */
  private int contradictions;

  @ParameterizedTest
  @CsvSource({
    "linux-4.11,like-buildroot",
    "u-boot,u-boot-2025.01",
    "linux-5.4,xen-4.17",
    "linux-6.1,linux-6.1",
    "coreboot,coreboot-25.09",
    "linux-6.12,linux-6.12",
    "linux-6.18,linux-7.2"
  })
  void agreesWithTheTool(String preset, String tool) throws IOException, InterruptedException {
    CTool conf = CTool.of(tool, folder);
    Dialect dialect = Dialects.named(preset).orElseThrow();
    int compared = 0;
    for (long seed = 0; seed < TREES; seed++) {
      TreeGenerator.Tree tree = TreeGenerator.of(seed, SIZE, dialect);
      if (!isOddlyRead(tree.text(), dialect)) {
        compared += compare(conf, tree, dialect, seed);
      }
    }
    assertThat(compared).as("comparisons").isGreaterThan(TREES * 5);
    assertThat(contradictions).as("contradictions of the tool").isLessThan(compared / 20);
    System.out.printf(
        "%s: %d trees, %d comparisons, the tool contradicts itself in %d%n",
        tool, TREES, compared, contradictions);
  }

  /** Whether a tree has what the tool reads in a way of its own. */
  private static boolean isOddlyRead(String tree, Dialect dialect) {
    boolean oddInequality = !dialect.choiceRule().hasMode() && tree.contains("!= y");
    boolean oddVisibility =
        dialect.has(Feature.BARE_LOGIC)
            && tree.lines().anyMatch(line -> line.matches("\tvisible if .*\\bm\\b.*"));
    return oddInequality || oddVisibility;
  }

  private int compare(CTool tool, TreeGenerator.Tree tree, Dialect dialect, long seed)
      throws IOException, InterruptedException {
    KconfigModel model = Trees.load(Map.of("Kconfig", tree.text()), dialect, new DiagnosticLog());
    Files.writeString(folder.resolve("Kconfig"), tree.text());
    int compared = 0;
    for (String mode : List.of("alldefconfig", "allyesconfig", "allnoconfig", "allmodconfig")) {
      Configuration ours = same(model, mode).configuration(model);
      compared += equal(tool, "--" + mode, "", DotConfigWriter.text(ours), tree, seed);
    }
    Random random = new Random(seed);
    for (int i = 0; i < CONFIGS; i++) {
      String config = readable(model, ConfigGenerator.of(tree, random));
      Configuration ours = Configuration.of(model, lines(model, config));
      compared += equal(tool, "--olddefconfig", config, DotConfigWriter.text(ours), tree, seed);
      compared += equalSmall(tool, config, ours, tree, seed);
    }
    return compared;
  }

  private static Wanted same(KconfigModel model, String mode) {
    return switch (mode) {
      case "allyesconfig" -> SameAnswer.of(model, mode, Tristate.Y, List.of());
      case "allmodconfig" -> SameAnswer.of(model, mode, Tristate.M, List.of());
      case "allnoconfig" -> SameAnswer.of(model, mode, Tristate.N, List.of());
      default -> new Wanted(List.of(), List.of());
    };
  }

  private static List<UserLine> lines(KconfigModel model, String config) {
    byte[] bytes = config.getBytes(StandardCharsets.UTF_8);
    return ToolConfigReader.read(model, "config", bytes, "CONFIG_", new DiagnosticLog());
  }

  /** Without lines that are out of range where such a line is dropped late by the tool. */
  private static String readable(KconfigModel model, String config) {
    if (model.dialect().numberRule() != Dialect.NumberRule.EMPTY_AND_DISCARD) {
      return config;
    }
    String text = config;
    while (true) {
      BitSet dropped = new BitSet();
      for (Refusal refusal : Configuration.of(model, lines(model, text)).refusals()) {
        if (refusal.reason() instanceof Reason.OutOfRange) {
          dropped.set(refusal.line().origin().line());
        }
      }
      if (dropped.isEmpty()) {
        return text;
      }
      List<String> kept = new ArrayList<>();
      String[] all = text.split("\n");
      for (int i = 0; i < all.length; i++) {
        if (!dropped.get(i + 1)) {
          kept.add(all[i]);
        }
      }
      text = String.join("\n", kept) + "\n";
    }
  }

  /** Compares one run; 0 if the tool crashed. */
  private int equal(
      CTool tool, String mode, String config, String ours, TreeGenerator.Tree tree, long seed)
      throws IOException, InterruptedException {
    Optional<String> theirs = tool.written(mode, config);
    theirs.ifPresent(
        text ->
            assertThat(CTool.lines(ours))
                .as("seed %d, %s%nwith%n%sin%n%s", seed, mode, config, tree.text())
                .isEqualTo(CTool.lines(text)));
    return theirs.isPresent() ? 1 : 0;
  }

  /**
   * Compares the minimal files; 0 if the tool crashed. The tool's may be another one only where it
   * does not give the configuration back, by the tool's own reading; then ours must do so.
   */
  private int equalSmall(
      CTool tool, String config, Configuration ours, TreeGenerator.Tree tree, long seed)
      throws IOException, InterruptedException {
    String small = DefconfigWriter.text(ours);
    String theirs = tool.written("--savedefconfig=small", config).orElse(small);
    if (CTool.lines(theirs).equals(CTool.lines(small))) {
      return 1;
    }
    contradictions++;
    String what = "seed %d%nwith%n%sin%n%s".formatted(seed, config, tree.text());
    String full = CTool.lines(DotConfigWriter.text(ours));
    assertThat(tool.written("--olddefconfig", theirs).map(CTool::lines))
        .as("our file%n%snot the tool's%n%s%s", small, theirs, what)
        .isNotEqualTo(Optional.of(full));
    assertThat(tool.written("--olddefconfig", small).map(CTool::lines))
        .as("our file%n%s%s", small, what)
        .hasValue(full);
    return 1;
  }
}
