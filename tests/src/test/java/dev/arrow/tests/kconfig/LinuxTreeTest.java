package dev.arrow.tests.kconfig;

import dev.arrow.tests.harness.Sample;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linux 6.1, whole, for two architectures. */
@Tag("kconfig")
final class LinuxTreeTest {
  private static final String NAME = "linux-6.1";
  private static final int SEEDS = 20;

  @BeforeAll
  static void fetch() {
    TreeCache.fetch(NAME);
  }

  @Test
  void everyModeAgrees(@TempDir Path folder) {
    Sample.of("kconfig-linux-modes", TreeCase.plain(TreeFile.named(NAME)))
        .share(0.25)
        .check(new TreeComparison(folder)::check);
  }

  @Test
  void mutatedConfigurationsAgree(@TempDir Path folder) {
    TreeFile tree = TreeFile.named(NAME);
    List<TreeCase> cases = new ArrayList<>(TreeCase.onFiles(tree, 1));
    cases.addAll(TreeCase.drawn(tree, TreeCase.Kind.MUTATED, SEEDS));
    cases.addAll(TreeCase.drawn(tree, TreeCase.Kind.MUTATED_OURS, SEEDS));
    cases.addAll(TreeCase.drawn(tree, TreeCase.Kind.DRAWN, SEEDS));
    Sample.of("kconfig-linux-mutated", cases).check(new TreeComparison(folder)::check);
  }
}
