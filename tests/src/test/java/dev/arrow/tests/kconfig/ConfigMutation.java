package dev.arrow.tests.kconfig;

import java.util.Random;

/** Changes a configuration file by a seed: drops a third of its lines, makes others wrong. */
final class ConfigMutation {
  private static final String UNSET = " is not set";

  private ConfigMutation() {}

  static String of(String config, long seed) {
    Random random = new Random(seed);
    StringBuilder out = new StringBuilder();
    for (String line : config.split("\n")) {
      int drawn = random.nextInt(100);
      boolean speaks = !name(line).isEmpty();
      if (speaks && drawn < 33) {
        continue;
      }
      out.append(speaks && drawn < 40 ? changed(line, random) : line).append('\n');
    }
    return out.toString();
  }

  /** The symbol that the line speaks of, with its prefix, which may be an empty one. */
  private static String name(String line) {
    if (line.startsWith("# ")) {
      return line.endsWith(UNSET) ? line.substring(2, line.length() - UNSET.length()) : "";
    }
    return line.substring(0, Math.max(0, line.indexOf('=')));
  }

  private static String changed(String line, Random random) {
    String name = name(line);
    return switch (random.nextInt(7)) {
      case 0 -> "# " + name + UNSET;
      case 1 -> name + "=y";
      case 2 -> name + "=m";
      case 3 -> name + "=" + (random.nextInt(100_000) - 5);
      case 4 -> name + "=\"text\"";
      case 5 -> name + "=0x" + Integer.toHexString(random.nextInt(1 << 20));
      default -> name + "=";
    };
  }
}
