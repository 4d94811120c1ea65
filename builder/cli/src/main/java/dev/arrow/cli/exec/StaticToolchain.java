package dev.arrow.cli.exec;

import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Tools that make static programs for one architecture.
 *
 * @param compilers programs to be found before all others
 * @param cc name of the C compiler among them
 * @param cxx name of the C++ compiler among them; empty if there is none
 * @param prefix before the names of the binary tools; empty for those of this machine
 * @param packages folder of the only `pkg-config` files that hold; empty: no other than the usual
 */
record StaticToolchain(
    List<Compiler> compilers, String cc, String cxx, String prefix, String packages) {
  private static final List<String> BINARY_TOOLS =
      List.of("ar", "ld", "nm", "objcopy", "ranlib", "strip");

  StaticToolchain {
    compilers = List.copyOf(compilers);
  }

  /**
   * A compiler that links statically.
   *
   * @param names what it is called
   * @param command what starts it, as a shell reads it
   */
  record Compiler(List<String> names, String command) {
    Compiler {
      names = List.copyOf(names);
    }
  }

  /** The variables that a build is given, but for `PATH`. */
  SortedMap<String, String> variables() {
    SortedMap<String, String> variables = new TreeMap<>();
    variables.put("CC", cc);
    // Before a name without a folder our own compilers are found.
    if (!prefix.isEmpty() && !prefix.contains("/")) {
      variables.put("CROSS_COMPILE", prefix);
    }
    if (!cxx.isEmpty()) {
      variables.put("CXX", cxx);
    }
    for (String tool : BINARY_TOOLS) {
      variables.put(tool.toUpperCase(Locale.ROOT), prefix + tool);
    }
    if (!packages.isEmpty()) {
      variables.put("PKG_CONFIG_LIBDIR", packages);
    }
    return variables;
  }
}
