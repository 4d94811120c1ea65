package dev.arrow.tests.kconfig;

import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every other tree that is described and in the cache; with --long only. */
@Tag("kconfig")
final class OtherTreesTest {
  private static final int SEEDS = 10;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> agreesWithTheToolOf() {
    List<TreeFile> trees =
        TreeFile.all().stream().filter(tree -> !tree.name().equals("linux-6.1")).toList();
    if (!Settings.takeAll()) {
      System.out.printf(
          "sample kconfig-trees: 0 of %d trees, they are taken with --long%n", trees.size());
      return Stream.empty();
    }
    List<TreeFile> there = trees.stream().filter(tree -> TreeCache.has(tree.name())).toList();
    System.out.printf("sample kconfig-trees: %d of %d trees%n", there.size(), trees.size());
    return there.stream().map(tree -> dynamicTest(tree.name(), () -> compare(tree)));
  }

  private void compare(TreeFile tree) throws IOException {
    List<TreeCase> cases = new ArrayList<>(TreeCase.plain(tree));
    cases.addAll(TreeCase.onFiles(tree, 1));
    cases.addAll(TreeCase.drawn(tree, TreeCase.Kind.MUTATED, SEEDS));
    cases.addAll(TreeCase.drawn(tree, TreeCase.Kind.MUTATED_OURS, SEEDS));
    cases.addAll(TreeCase.drawn(tree, TreeCase.Kind.DRAWN, SEEDS));
    Path own = Files.createDirectory(folder.resolve(tree.name()));
    Sample.of("kconfig-" + tree.name(), cases).check(new TreeComparison(own)::check);
  }
}
