package dev.arrow.tests.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command `arrow kconfig` in place of the C tool: the same variables, words and files. */
@Tag("kconfig")
final class WholeProcessTest {
  private static final String NAME = "linux-6.1";
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final int SEED = 7;

  @BeforeAll
  static void fetch() {
    TreeCache.fetch(NAME);
  }

  /**
   * A mode on a file.
   *
   * @param file what the mode takes; empty for nothing
   */
  private record Run(TreeFile.Variant variant, String mode, String file) {
    @Override
    public String toString() {
      return variant.name() + " " + mode;
    }
  }

  private static List<Run> runs(TreeFile tree) {
    List<Run> runs = new ArrayList<>();
    for (TreeFile.Variant variant : tree.variants()) {
      for (String mode :
          List.of(
              "olddefconfig",
              "allmodconfig",
              "alldefconfig",
              "yes2modconfig",
              "mod2noconfig",
              "listnewconfig",
              "helpnewconfig")) {
        runs.add(new Run(variant, mode, ""));
      }
      runs.add(new Run(variant, "defconfig", variant.defconfigs().get(0)));
      runs.add(new Run(variant, "savedefconfig", "small"));
    }
    return runs;
  }

  @Test
  void takesTheToolsPlace(@TempDir Path folder) {
    TreeFile tree = TreeFile.named(NAME);
    Sample.of("kconfig-process", runs(tree)).check(run -> check(tree, run, folder));
  }

  private static void check(TreeFile tree, Run run, Path folder) throws IOException {
    Path place = Files.createDirectory(folder.resolve(run.toString().replace(' ', '-')));
    Path theirs = Files.createDirectory(place.resolve("theirs"));
    Path ours = Files.createDirectory(place.resolve("ours"));
    CTool tool = new CTool(tree, run.variant());
    String drawn =
        tool.config(
            theirs.resolve("config"), Map.of("KCONFIG_SEED", Integer.toString(SEED)), "randconfig");
    String mutated = ConfigMutation.of(drawn, SEED);
    for (Path side : List.of(theirs, ours)) {
      Files.writeString(side.resolve("config"), mutated, StandardCharsets.ISO_8859_1);
    }
    Outcome expected =
        tool.run(theirs.resolve("config"), Map.of(), run.mode(), argument(run, theirs));
    Outcome actual = arrow(tree, run, ours);
    assertThat(written(ours)).isEqualTo(written(theirs));
    switch (run.mode()) {
      case "listnewconfig" -> assertThat(actual.output()).isEqualTo(expected.output());
      case "helpnewconfig" ->
          assertThat(beginnings(actual.output())).isEqualTo(beginnings(expected.output()));
      default -> {
        // What is said on the way has no form that anything depends on.
      }
    }
  }

  private static Outcome arrow(TreeFile tree, Run run, Path side) {
    Map<String, String> environment = new TreeMap<>(run.variant().environment());
    environment.put("KCONFIG_CONFIG", side.resolve("config").toString());
    List<String> argv =
        new ArrayList<>(List.of(SourceTree.path("arrow").toString(), "kconfig", run.mode()));
    if (!run.file().isEmpty()) {
      argv.add(argument(run, side));
    }
    return Processes.run(TreeCache.tree(tree.name()), LIMIT, environment, argv).expect(0);
  }

  private static String argument(Run run, Path side) {
    return run.file().equals("small") ? side.resolve("small").toString() : run.file();
  }

  /** The files of one side, one after the other. */
  private static String written(Path side) throws IOException {
    StringBuilder all = new StringBuilder();
    for (String name : List.of("config", "small")) {
      Path file = side.resolve(name);
      if (Files.exists(file)) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1)).append(name).append('\n');
      }
    }
    return all.toString();
  }

  /**
   * Of each help the lines down to the first prompt: what follows is written in the tool's own
   * reading of the conditions. Blank lines and the range of a number stand in between.
   */
  private static List<String> beginnings(String helps) {
    List<String> lines = new ArrayList<>();
    boolean taken = true;
    for (String line : helps.split("\n", -1)) {
      taken |= line.equals("-----");
      if (taken && !line.isBlank() && !line.startsWith("Range : ")) {
        lines.add(line);
      }
      taken &= !line.startsWith("  Prompt: ");
    }
    return lines;
  }
}
