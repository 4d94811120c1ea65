package dev.arrow.kconfig.law;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Makes a {@code .config} for a generated tree: most lines make sense, some do not. */
final class ConfigGenerator {
  private static final String[] NUMBERS = {
    "0", "6", "7", "30", "200", "-5", "007", "x", "", "5000"
  };
  private static final String[] HEXES = {
    "0x0", "0x6", "1f", "0xAB", "0X9", "0x1000", "g", "", "-1"
  };
  private static final String[] TEXTS = {
    "\"\"", "\"text\"", "\"a \\\"b\\\\\"", "bare", "\"7\"", "\""
  };

  private ConfigGenerator() {}

  /** The text of the file. */
  static String of(TreeGenerator.Tree tree, Random random) {
    List<String> lines = new ArrayList<>();
    int spoken = 1 + random.nextInt(4);
    boolean told = true;
    for (int i = 0; i < tree.names().size(); i++) {
      // Of a choice all members or none are told: the C tool forgets what it was told in part.
      boolean sibling =
          tree.choices().get(i) >= 0
              && i > 0
              && tree.choices().get(i).equals(tree.choices().get(i - 1));
      told = sibling ? told : random.nextInt(5) < spoken;
      int most = tree.choices().get(i) >= 0 ? 1 : 3;
      for (int drawn = told ? 0 : 40; drawn < 2 && most > 0; drawn = random.nextInt(40)) {
        lines.add(line(tree, i, random));
        most--;
      }
    }
    if (random.nextInt(3) == 0) {
      Collections.shuffle(lines, random);
    }
    return String.join("\n", lines) + "\n";
  }

  private static String line(TreeGenerator.Tree tree, int index, Random random) {
    boolean member = tree.choices().get(index) >= 0;
    String name = tree.names().get(index);
    String type = tree.types().get(index);
    String known = !member && random.nextInt(30) == 0 ? "string" : type;
    String value =
        switch (known) {
          case "bool", "tristate" -> logic(random, member, known);
          case "int" -> NUMBERS[random.nextInt(NUMBERS.length)];
          case "hex" -> HEXES[random.nextInt(HEXES.length)];
          default -> TEXTS[random.nextInt(TEXTS.length)];
        };
    return value.equals("n") ? "# CONFIG_" + name + " is not set" : "CONFIG_" + name + "=" + value;
  }

  private static String logic(Random random, boolean member, String type) {
    int drawn = random.nextInt(40);
    if (drawn < 2 && !member) {
      return drawn == 0 ? "q" : "yes";
    }
    boolean module = drawn >= 30 && (!member || type.equals("tristate"));
    return drawn < 20 ? "y" : module ? "m" : "n";
  }
}
