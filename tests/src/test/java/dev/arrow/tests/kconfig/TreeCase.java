package dev.arrow.tests.kconfig;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One comparison on one variant of a tree.
 *
 * @param tree the tree
 * @param variant how it is configured
 * @param kind what is compared
 * @param detail the mode, the file, or empty
 * @param seed of what is drawn; 0 where nothing is
 */
record TreeCase(TreeFile tree, TreeFile.Variant variant, Kind kind, String detail, int seed) {
  private static final List<String> ALIKE =
      List.of("allnoconfig", "allyesconfig", "allmodconfig", "alldefconfig");
  private static final List<String> REWRITES =
      List.of("yes2modconfig", "mod2yesconfig", "mod2noconfig");

  /** What is compared. */
  enum Kind {
    /** A mode that gives the same answer everywhere. */
    ALIKE,
    /** A file of the tree. */
    DEFCONFIG,
    /** A configuration that the C tool drew, a third of it dropped, some of it wrong. */
    MUTATED,
    /** The same with one that our engine drew. */
    MUTATED_OURS,
    /** A configuration that our engine drew, which the C tool must leave as it is. */
    DRAWN,
    /** A mode that answers alike, beside a mutated file that KCONFIG_ALLCONFIG names. */
    KEPT,
    /** A mode that gives tristates another value, on a mutated file. */
    REWRITE
  }

  /** The modes, and each file of the tree. */
  static List<TreeCase> plain(TreeFile tree) {
    List<TreeCase> cases = new ArrayList<>();
    for (TreeFile.Variant variant : tree.variants()) {
      for (String mode : known(tree, ALIKE)) {
        cases.add(new TreeCase(tree, variant, Kind.ALIKE, mode, 0));
      }
      for (String file : variant.defconfigs()) {
        cases.add(new TreeCase(tree, variant, Kind.DEFCONFIG, file, 0));
      }
    }
    return cases;
  }

  /** For each variant and each of the first seeds a case of the kind. */
  static List<TreeCase> drawn(TreeFile tree, Kind kind, int seeds) {
    if (kind == Kind.MUTATED && !tree.has("randconfig")) {
      return List.of();
    }
    return tree.variants().stream()
        .flatMap(
            variant ->
                IntStream.rangeClosed(1, seeds)
                    .mapToObj(seed -> new TreeCase(tree, variant, kind, "", seed)))
        .toList();
  }

  /** Each mode that can work on a mutated file, for each variant. */
  static List<TreeCase> onFiles(TreeFile tree, int seed) {
    List<TreeCase> cases = new ArrayList<>();
    if (!tree.has("randconfig")) {
      return cases;
    }
    for (TreeFile.Variant variant : tree.variants()) {
      known(tree, ALIKE)
          .forEach(mode -> cases.add(new TreeCase(tree, variant, Kind.KEPT, mode, seed)));
      known(tree, REWRITES)
          .forEach(mode -> cases.add(new TreeCase(tree, variant, Kind.REWRITE, mode, seed)));
    }
    return cases;
  }

  private static List<String> known(TreeFile tree, List<String> modes) {
    return modes.stream().filter(tree::has).toList();
  }

  @Override
  public String toString() {
    return String.join(
        " ",
        tree.name(),
        variant.name(),
        kind.name().toLowerCase(java.util.Locale.ROOT),
        seed == 0 ? detail : (detail + " seed " + seed).strip());
  }
}
