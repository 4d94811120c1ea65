package dev.arrow.tests.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The C tool of a tree, for one of its variants. */
record CTool(TreeFile tree, TreeFile.Variant variant) {
  private static final Duration LIMIT = Duration.ofMinutes(2);

  /**
   * Runs it in the tree's folder.
   *
   * @param config the configuration that it reads and writes
   * @param more variables for this run
   * @param mode its option, such as {@code --olddefconfig}
   */
  Outcome run(Path config, Map<String, String> more, String mode) {
    Map<String, String> environment = new TreeMap<>(variant.environment());
    environment.putAll(more);
    environment.put("KCONFIG_CONFIG", config.toString());
    return Processes.run(
            TreeCache.tree(tree.name()),
            LIMIT,
            environment,
            List.of(TreeCache.tool(tree.name()).toString(), mode, tree.file()))
        .expect(0);
  }

  /** The configuration that it writes. */
  String config(Path config, Map<String, String> more, String mode) throws IOException {
    run(config, more, mode);
    String text = text(config);
    assertThat(text).as(config.toString()).isNotEmpty();
    return text;
  }

  /** The few lines that it makes of a configuration. */
  String savedDefconfig(Path config) throws IOException {
    Path small = config.resolveSibling("small");
    run(config, Map.of(), "--savedefconfig=" + small);
    return text(small);
  }

  private static String text(Path file) throws IOException {
    return Files.readString(file, StandardCharsets.ISO_8859_1);
  }
}
