package dev.arrow.tests.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The C tool of a tree, for one of its variants. */
record CTool(TreeFile tree, TreeFile.Variant variant) {
  /** A run takes seconds; the rest is for a machine that does much else. */
  private static final Duration LIMIT = Duration.ofMinutes(15);

  /**
   * Runs it in the tree's folder, or where the configuration lies.
   *
   * @param config the configuration that it reads and writes; `.config` for a tool that knows no
   *     other name
   * @param more variables for this run
   * @param mode as our commands are called
   * @param file what the mode takes; empty for nothing
   */
  Outcome run(Path config, Map<String, String> more, String mode, String file) {
    Map<String, String> environment = new TreeMap<>(variant.environment());
    environment.putAll(more);
    environment.put("KCONFIG_CONFIG", config.toString());
    List<String> argv = new ArrayList<>(List.of(TreeCache.tool(tree.name()).toString()));
    String option = tree.option(mode);
    if (file.isEmpty()) {
      argv.add(option);
    } else if (option.startsWith("--")) {
      argv.add(option + "=" + file);
    } else {
      argv.addAll(List.of(option, file));
    }
    argv.add(tree.file());
    Path folder = TreeCache.tree(tree.name());
    if (!tree.beside()) {
      return Processes.run(folder, LIMIT, environment, argv).expect(0);
    }
    environment.put("srctree", folder.toString());
    return Processes.run(config.getParent(), LIMIT, environment, argv).expect(0);
  }

  /** The configuration that it writes in a mode. */
  String config(Path config, Map<String, String> more, String mode) throws IOException {
    run(config, more, mode, "");
    return written(config);
  }

  /** The configuration that it writes when it starts with the lines of a file. */
  String defconfig(Path config, String file) throws IOException {
    run(config, Map.of(), "defconfig", file);
    return written(config);
  }

  /** The few lines that it makes of a configuration. */
  String savedDefconfig(Path config) throws IOException {
    Path small = config.resolveSibling("small");
    run(config, Map.of(), "savedefconfig", small.toString());
    return text(small);
  }

  private static String written(Path config) throws IOException {
    String text = text(config);
    assertThat(text).as(config.toString()).isNotEmpty();
    return text;
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
