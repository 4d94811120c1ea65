package dev.arrow.tests.kconfig;

import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Linux 6.1, whole, for two architectures. */
@Tag("kconfig")
final class LinuxTreeTest {
  private static final String NAME = "linux-6.1";
  private static final int SEEDS = 20;
  private static final int AT_LEAST = 2;

  @BeforeAll
  static void fetch() {
    TreeCache.fetch(NAME);
  }

  /** A few are taken even where fetching has used up the time. */
  private static Sample<TreeCase> sample(String name, List<TreeCase> cases) {
    List<TreeCase> drawn = new ArrayList<>(cases);
    Collections.shuffle(drawn, new Random(Settings.seed()));
    return Sample.of(name, drawn.subList(AT_LEAST, drawn.size()))
        .always(drawn.subList(0, AT_LEAST));
  }

  @Test
  void everyModeAgrees(@TempDir Path folder) {
    sample("kconfig-linux-modes", TreeCase.plain(TreeFile.named(NAME)))
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
    sample("kconfig-linux-mutated", cases).check(new TreeComparison(folder)::check);
  }
}
