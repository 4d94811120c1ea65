package dev.arrow.tests.kconfig;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.UserCache;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Where the script {@code tests/kconfig-trees/fetch} puts trees and their C tools. */
public final class TreeCache {
  private static final Duration LIMIT = Duration.ofMinutes(20);
  private static final Path FOLDER = UserCache.folder().resolve("arrow/kconfig-trees");

  private TreeCache() {}

  /** Brings a tree into the cache unless it is there; a failure of the test if it cannot be had. */
  public static void fetch(String name) {
    Outcome outcome =
        Processes.run(Path.of("/"), LIMIT, List.of(TreeFile.fetchScript().toString(), name));
    System.out.print(outcome.expect(0).output());
  }

  /** Whether the tree is there. */
  static boolean has(String name) {
    return Files.isExecutable(tool(name));
  }

  /** The tree's folder. */
  public static Path tree(String name) {
    return FOLDER.resolve(name).resolve("tree");
  }

  /** The tree's own C tool, {@code conf}. */
  public static Path tool(String name) {
    return FOLDER.resolve(name).resolve("conf");
  }

  /** The variables of the tree's first variant. */
  public static Map<String, String> environment(String name) {
    return TreeFile.named(name).variants().get(0).environment();
  }
}
