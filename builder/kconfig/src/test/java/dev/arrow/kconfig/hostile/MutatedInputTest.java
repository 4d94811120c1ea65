package dev.arrow.kconfig.hostile;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Spoiled trees and configurations in every dialect. With {@code arrow.long} 200,000 of them. What
 * failed once is kept in {@code tests/kconfig-hostile}: a tree and a configuration each.
 */
class MutatedInputTest {
  private static final int MUTATIONS = Boolean.getBoolean("arrow.long") ? 200_000 : 3000;
  private static final int LARGEST = 60_000;
  private static final int MOST_OF_A_TREE = 400;
  private static final Path CASES = Path.of("../../tests/kconfig-cases");
  private static final Path KEPT = Path.of("../../tests/kconfig-hostile");

  @Test
  void spoiledInputGivesDiagnosticsOnly() throws IOException {
    List<String> trees = texts(CASES, ".Kconfig");
    trees.addAll(realFiles());
    List<String> configs = texts(CASES, ".in");
    List<Dialect> dialects = Dialects.presets();
    for (int seed = 0; seed < MUTATIONS; seed++) {
      Random random = new Random(seed);
      Mutation ofTrees = new Mutation(random, trees);
      Mutation ofConfigs = new Mutation(random, configs);
      String tree = ofTrees.of(trees.get(random.nextInt(trees.size())));
      String config = ofConfigs.of(configs.get(random.nextInt(configs.size())));
      check(dialects.get(seed % dialects.size()), tree, config, seed);
    }
  }

  @Test
  void whatFailedOnceIsNoDangerNow() throws IOException {
    for (String tree : texts(KEPT, ".Kconfig")) {
      for (String config : texts(KEPT, ".config")) {
        for (Dialect dialect : Dialects.presets()) {
          check(dialect, tree, config, 0);
        }
      }
    }
  }

  private static void check(Dialect dialect, String tree, String config, int seed) {
    Budget budget = Budget.start();
    try {
      new Everything(dialect, new Random(seed)).with(tree, config);
      budget.check();
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
      throw new AssertionError(
          "seed %d, dialect %s, tree%n%s%nconfiguration%n%s".formatted(seed, dialect, tree, config),
          e);
    }
  }

  private static List<String> texts(Path folder, String end) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        if (file.toString().endsWith(end)) {
          texts.add(text(file));
        }
      }
    }
    return texts;
  }

  /** Files of the trees that {@code tests/kconfig-trees/fetch} has put into the cache, if any. */
  private static List<String> realFiles() throws IOException {
    String named = System.getenv("XDG_CACHE_HOME");
    boolean usual = named == null || named.isEmpty();
    Path cache = usual ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
    Path trees = cache.resolve("arrow/kconfig-trees");
    if (!Files.isDirectory(trees)) {
      return List.of();
    }
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(trees)) {
      files
          .filter(file -> file.getFileName().toString().startsWith("Kconfig"))
          .filter(file -> Files.isRegularFile(file) && file.toFile().length() < LARGEST)
          .sorted()
          .limit(MOST_OF_A_TREE)
          .forEach(file -> texts.add(text(file)));
    }
    return texts;
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
