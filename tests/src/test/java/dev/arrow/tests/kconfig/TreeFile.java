package dev.arrow.tests.kconfig;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.tests.harness.SourceTree;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What {@code tests/kconfig-trees/NAME.tree} says for the tests of a tree; the rest of it is for
 * the script {@code fetch} beside it, which also explains its form.
 *
 * @param name of the tree
 * @param file the Kconfig file to start with, below the tree
 * @param dialect that its C tool follows
 * @param found the name of the dialect that the tree itself tells, which may be a later one; {@code
 *     -} where it tells none
 * @param beside whether the C tool writes `.config` into the folder that it runs in, so that it
 *     must not run in the tree
 * @param options of the C tool that are not called as the modes are; {@code -} for none at all
 * @param variants the ways to configure it
 */
record TreeFile(
    String name,
    String file,
    Dialect dialect,
    String found,
    boolean beside,
    Map<String, String> options,
    List<Variant> variants) {
  private static final String FOLDER = "tests/kconfig-trees";
  private static final String ENDING = ".tree";

  /**
   * A way to configure a tree, such as an architecture.
   *
   * @param environment all variables that the tree sees beside those of this process
   * @param defconfigs files with the lines of a configuration, below the tree
   */
  record Variant(String name, Map<String, String> environment, List<String> defconfigs) {
    /** What stands before each symbol in a configuration. */
    String prefix() {
      return environment.getOrDefault("CONFIG_", "CONFIG_");
    }
  }

  /** Whether the C tool has a mode. */
  boolean has(String mode) {
    return !options.getOrDefault(mode, "").equals("-");
  }

  /** The option by which the C tool is put into a mode. */
  String option(String mode) {
    return options.getOrDefault(mode, "--" + mode);
  }

  /** The script that brings trees into the cache. */
  static Path fetchScript() {
    return SourceTree.path(FOLDER).resolve("fetch");
  }

  /** All trees that are described, by name. */
  static List<TreeFile> all() {
    return SourceTree.files(ENDING).stream()
        .filter(file -> file.startsWith(FOLDER))
        .map(TreeFile::read)
        .toList();
  }

  /** The tree of that name. */
  static TreeFile named(String name) {
    return read(Path.of(FOLDER, name + ENDING));
  }

  private static TreeFile read(Path file) {
    String fileName = file.getFileName().toString();
    List<String[]> lines = new ArrayList<>();
    for (String line : SourceTree.text(file).split("\n", -1)) {
      if (!line.isBlank() && !line.startsWith("#")) {
        lines.add(line.split(" +"));
      }
    }
    String dialect = word(lines, "dialect");
    return new TreeFile(
        fileName.substring(0, fileName.length() - ENDING.length()),
        word(lines, "file"),
        Dialects.named(dialect)
            .orElseThrow(() -> new IllegalStateException(file + ": no dialect " + dialect)),
        lines.stream()
            .filter(line -> line[0].equals("found"))
            .map(line -> line[1])
            .findFirst()
            .orElse(dialect),
        lines.stream().anyMatch(line -> line[0].equals("beside")),
        options(lines),
        variants(lines));
  }

  private static Map<String, String> options(List<String[]> lines) {
    Map<String, String> options = new TreeMap<>();
    for (String[] line : lines) {
      if (line[0].equals("option")) {
        options.put(line[1], line[2]);
      }
    }
    return options;
  }

  private static List<Variant> variants(List<String[]> lines) {
    Map<String, String> common = new TreeMap<>(Map.of("srctree", "."));
    for (String[] line : lines) {
      if (line[0].equals("environment")) {
        putAll(common, line, 1);
      }
    }
    List<Variant> variants = new ArrayList<>();
    for (String[] line : lines) {
      if (line[0].equals("variant")) {
        Map<String, String> own = new TreeMap<>(common);
        putAll(own, line, 2);
        variants.add(new Variant(line[1], own, defconfigs(lines, line[1])));
      }
    }
    return variants;
  }

  private static List<String> defconfigs(List<String[]> lines, String variant) {
    List<String> files = new ArrayList<>();
    for (String[] line : lines) {
      if (line[0].equals("defconfig") && line[1].equals(variant)) {
        files.addAll(List.of(line).subList(2, line.length));
      }
    }
    return files;
  }

  private static void putAll(Map<String, String> environment, String[] line, int from) {
    for (String setting : List.of(line).subList(from, line.length)) {
      int equals = setting.indexOf('=');
      environment.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
  }

  private static String word(List<String[]> lines, String key) {
    return lines.stream()
        .filter(line -> line[0].equals(key))
        .map(line -> line[1])
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("a tree without " + key));
  }
}
