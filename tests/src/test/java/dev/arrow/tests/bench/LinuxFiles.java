package dev.arrow.tests.bench;

import dev.arrow.tests.kconfig.TreeCache;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the measurements on Linux 6.1 read and write.
 *
 * @param folder where all of it lies but for the tree
 */
record LinuxFiles(Path folder) {
  /** The tree's name in the cache. */
  static final String NAME = "linux-6.1";

  Path tree() {
    return TreeCache.tree(NAME);
  }

  /** What the commands of the tree say, with the stubs for the compiler and its like. */
  Path record() {
    return folder.resolve("record");
  }

  /** A program that stands in for the compiler and its like. */
  Path stub() {
    return folder.resolve("stub");
  }

  Path cache() {
    return folder.resolve("cache");
  }

  /** The configuration of one of the tools. */
  Path config(String whose) {
    return folder.resolve("config-" + whose);
  }

  /** The variables of the tree, with gcc. */
  Map<String, String> gcc() {
    Map<String, String> variables = new TreeMap<>(TreeCache.environment(NAME));
    variables.put("XDG_CACHE_HOME", cache().toString());
    return variables;
  }

  /** The variables of the tree, with stubs. */
  Map<String, String> stubs() {
    Map<String, String> variables = gcc();
    for (String program :
        List.of("CC", "LD", "AR", "NM", "OBJCOPY", "HOSTCC", "PAHOLE", "RUSTC", "BINDGEN")) {
      variables.put(program, stub().toString());
    }
    return variables;
  }
}
