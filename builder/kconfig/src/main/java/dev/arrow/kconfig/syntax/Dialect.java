package dev.arrow.kconfig.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * Which of the Kconfig worlds a tree is written for, as switches: nothing in the engine asks for a
 * name, only for a rule or a feature. A new dialect is made of one that is near. Immutable.
 */
public final class Dialect {
  /** Rules beyond the language. */
  public enum Lint {
    NONE,
    /**
     * No tristate, no {@code m}, no named or optional choice, a default for every number and text,
     * {@code source} in the root file alone.
     */
    POOL
  }

  /** How a choice picks its member. */
  public enum ChoiceRule {
    /** A choice has a value, its mode, may be tristate, optional, named. */
    MODE,
    /**
     * A choice is bool and always has one member on when any is visible: the one that was asked for
     * last.
     */
    PRIORITY,
    /** The same, but a choice may be written in any way, and a member once chosen stays so. */
    LAST_CHOSEN;

    /** Whether a choice may be n, m or y. */
    public boolean hasMode() {
      return this == MODE;
    }

    /** Whether a choice must be bool, nameless, with a prompt. */
    public boolean isStrict() {
      return this == PRIORITY;
    }
  }

  /** What {@code imply} does. */
  public enum ImplyRule {
    /** Raises the value where the direct dependency is not n; C up to about 5.6. */
    PROMOTING,
    /** The same, and has the symbol written even where the direct dependency is n. */
    PROMOTING_WRITTEN,
    /** Raises the value, bounded by the direct dependency, and has the symbol written. */
    BOUNDED
  }

  /** How numbers are treated. */
  public enum NumberRule {
    /** No default: empty text; a user's number out of range is thrown away. */
    EMPTY_AND_DISCARD,
    /** No default: 0; a user's number out of range is thrown away; C from about 6.7 to 6.10. */
    ZERO_AND_DISCARD,
    /** No default: 0; a user's number out of range becomes the nearest bound. */
    ZERO_AND_CLAMP;

    /** Whether a number without default is 0, and a bound is taken over as it is written. */
    public boolean hasZero() {
      return this != EMPTY_AND_DISCARD;
    }

    /** Whether a user's number out of range is thrown away. */
    public boolean discards() {
      return this != ZERO_AND_CLAMP;
    }
  }

  /** Which files a {@code source} may name. */
  public enum SourceRule {
    /** Exactly one file, which must exist. */
    ONE_FILE,
    /** A pattern; no match is no fault. */
    GLOB,
    /** A pattern that something must match. */
    GLOB_SOME
  }

  /** Which symbols a configuration file has, beside those that are visible or selected. */
  public enum WriteRule {
    /** Those whose active default is not n. */
    ACTIVE,
    /** Those with an active default; C up to 4.16. */
    DEFAULTED,
    /** All. */
    ALL
  }

  private static final String CLASSIC = "classic";
  private static final String MODERN_NAME = "modern";

  private static final Dialect MODERN =
      new Dialect(
          MODERN_NAME,
          "CONFIG_",
          Lint.NONE,
          new Rules(
              ChoiceRule.PRIORITY,
              ImplyRule.BOUNDED,
              NumberRule.ZERO_AND_CLAMP,
              SourceRule.ONE_FILE,
              WriteRule.ACTIVE),
          EnumSet.of(Feature.MACROS, Feature.STRAY_CHARACTERS, Feature.MENU_ENDS));

  /** Our own pools: the rules of Linux 6.12, bool only, closed against the machine it runs on. */
  public static final Dialect ARROW =
      MODERN
          .called("arrow")
          .with(Lint.POOL)
          .with(Feature.CONFINED)
          .without(Feature.STRAY_CHARACTERS);

  public static final Dialect LINUX_6_12 =
      MODERN.called("linux-6.12").with(Feature.SHELL, Feature.RUSTC_CFG);

  public static final Dialect LINUX_6_18 =
      LINUX_6_12.called("linux-6.18").with(Feature.TRANSITIONAL, Feature.CONDITIONAL_DEPENDENCY);

  public static final Dialect LINUX_6_1 =
      LINUX_6_12
          .called("linux-6.1")
          .with(ChoiceRule.MODE)
          .with(NumberRule.EMPTY_AND_DISCARD)
          .with(Feature.LOOSE_LINES, Feature.BOUNDS_AS_WRITTEN);

  public static final Dialect UNIKRAFT =
      LINUX_6_1
          .called("unikraft")
          .without(Feature.BOUNDS_AS_WRITTEN)
          .with(ImplyRule.PROMOTING)
          .with(SourceRule.GLOB)
          .with(Feature.OPTION, Feature.DASHED_HELP)
          .with(Feature.QUOTED_AUTO_CONF, Feature.NESTED_DEPENDENCY_FILES, Feature.TRISTATE_CONF)
          .without(Feature.RUSTC_CFG);

  /** The C tool from 5.1 to 5.6 without the changes of others; Xen has it. */
  public static final Dialect LINUX_5_4 =
      UNIKRAFT.called("linux-5.4").with(SourceRule.ONE_FILE).with(Feature.BARE_TEXTS);

  /** The C tool from 4.18 to 4.20. */
  public static final Dialect LINUX_4_20 =
      LINUX_5_4
          .called("linux-4.20")
          .without(Feature.MENU_ENDS)
          .with(Feature.PATHS_AS_WORDS, Feature.FREE_WORDS);

  /** The same with what U-Boot has changed in it. */
  public static final Dialect U_BOOT = LINUX_4_20.called("u-boot").with(Feature.RAW_TEXTS);

  /** The last C tools in which a choice has a mode. */
  public static final Dialect LINUX_6_8 =
      LINUX_6_1.called("linux-6.8").with(NumberRule.ZERO_AND_DISCARD);

  /** The same with what coreboot has changed in it. */
  public static final Dialect COREBOOT = LINUX_6_8.called("coreboot").with(SourceRule.GLOB);

  /** Kconfiglib 14.1.0. */
  public static final Dialect KCONFIGLIB =
      UNIKRAFT
          .called("kconfiglib")
          .with(SourceRule.GLOB_SOME)
          .without(Feature.STRAY_CHARACTERS)
          .with(Feature.OPTION_ENV, Feature.SOURCE_WORDS, Feature.TYPED_DEFAULTS)
          .with(Feature.VARIABLES_IN_TEXTS, Feature.PATHS_AS_WORDS, Feature.BARE_TEXTS)
          .with(Feature.LAST_TYPE, Feature.LAST_PROMPT, Feature.MODULES_BY_NAME)
          .with(Feature.LATE_MAINMENU, Feature.BOUND_LOOPS, Feature.LEADING_ZEROS)
          .with(Feature.TYPES_FROM_IFS, Feature.FREE_ENTRIES, Feature.BOOLS_AS_TEXTS);

  /** The fork of Kconfiglib by sysprog21, which follows newer kernels. */
  public static final Dialect SYSPROG21 =
      KCONFIGLIB
          .called("sysprog21")
          .with(ChoiceRule.LAST_CHOSEN)
          .with(ImplyRule.PROMOTING_WRITTEN)
          .with(NumberRule.ZERO_AND_CLAMP)
          .with(Feature.TRANSITIONAL, Feature.CONDITIONAL_DEPENDENCY);

  /** The fork of Kconfiglib by Zephyr. */
  public static final Dialect ZEPHYR =
      KCONFIGLIB.called("zephyr").with(Feature.CONFIG_DEFAULT, Feature.CONDITIONAL_DEPENDENCY);

  /** C from 4.17: no macros, symbols in paths; Buildroot ships it, without a prefix. */
  public static final Dialect BUILDROOT =
      UNIKRAFT
          .called("buildroot")
          .withPrefix("")
          .with(SourceRule.ONE_FILE)
          .without(Feature.MACROS, Feature.MENU_ENDS)
          .with(Feature.OPTION_ENV, Feature.SYMBOLS_IN_PATHS, Feature.OLDEST_WORDS)
          .with(Feature.PATHS_AS_WORDS, Feature.BARE_TEXTS, Feature.FREE_WORDS)
          .with(Feature.MODULES_BY_NAME);

  /** C from 4.2 to 4.16, as Linux and kconfig-frontends have it. */
  public static final Dialect LINUX_4_11 =
      BUILDROOT.called("linux-4.11").withPrefix("CONFIG_").with(WriteRule.DEFAULTED);

  /** C from 2.6.30 to 4.1, as SeaBIOS and uClibc-ng have it. */
  public static final Dialect LINUX_3_0 =
      LINUX_4_11.called("linux-3.0").with(Feature.TEXT_COMPARISONS);

  /** C from 2.6.16, changed to write all symbols: BusyBox and Toybox. */
  public static final Dialect BUSYBOX =
      LINUX_3_0
          .called("busybox")
          .with(WriteRule.ALL)
          .with(Feature.FIRST_LINE, Feature.ZERO_FOR_NOTHING, Feature.LATE_MAINMENU);

  private static final List<Dialect> PRESETS =
      List.of(
          ARROW,
          BUILDROOT,
          BUSYBOX,
          COREBOOT,
          KCONFIGLIB,
          LINUX_3_0,
          LINUX_4_11,
          LINUX_4_20,
          LINUX_5_4,
          LINUX_6_1,
          LINUX_6_8,
          LINUX_6_12,
          LINUX_6_18,
          SYSPROG21,
          U_BOOT,
          UNIKRAFT,
          ZEPHYR);

  private final String name;
  private final String prefix;
  private final Lint lint;
  private final Rules rules;
  private final Set<Feature> features;

  private Dialect(String name, String prefix, Lint lint, Rules rules, Set<Feature> features) {
    this.name = name;
    this.prefix = prefix;
    this.lint = lint;
    this.rules = rules;
    this.features = features;
  }

  /** The preset of that name; {@code classic} and {@code modern} are other names of two. */
  public static Optional<Dialect> named(String name) {
    String meant =
        switch (name) {
          case CLASSIC -> LINUX_6_1.name;
          case MODERN_NAME -> LINUX_6_12.name;
          default -> name;
        };
    for (Dialect preset : PRESETS) {
      if (preset.name.equals(meant)) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }

  /** All names that {@link #named} knows, sorted. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of(CLASSIC, MODERN_NAME));
    for (Dialect preset : PRESETS) {
      names.add(preset.name);
    }
    Collections.sort(names);
    return List.copyOf(names);
  }

  public static List<Dialect> presets() {
    return PRESETS;
  }

  /** Name of the preset, or of the one it was made of. */
  public String name() {
    return name;
  }

  /** What stands before symbols in configuration files, where nobody says otherwise. */
  public String prefix() {
    return prefix;
  }

  /** Rules beyond the language that a tree must follow. */
  public Lint lint() {
    return lint;
  }

  public ChoiceRule choiceRule() {
    return rules.choice();
  }

  public ImplyRule implyRule() {
    return rules.imply();
  }

  public NumberRule numberRule() {
    return rules.number();
  }

  public SourceRule sourceRule() {
    return rules.source();
  }

  public WriteRule writeRule() {
    return rules.write();
  }

  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** The same under another name. */
  public Dialect called(String other) {
    return new Dialect(other, prefix, lint, rules, features);
  }

  public Dialect withPrefix(String other) {
    return new Dialect(name, other, lint, rules, features);
  }

  public Dialect with(Lint other) {
    return new Dialect(name, prefix, other, rules, features);
  }

  public Dialect with(ChoiceRule other) {
    return having(rules.with(other));
  }

  public Dialect with(ImplyRule other) {
    return having(rules.with(other));
  }

  public Dialect with(NumberRule other) {
    return having(rules.with(other));
  }

  public Dialect with(SourceRule other) {
    return having(rules.with(other));
  }

  public Dialect with(WriteRule other) {
    return having(rules.with(other));
  }

  private Dialect having(Rules others) {
    return new Dialect(name, prefix, lint, others, features);
  }

  /** The same with these features too. */
  public Dialect with(Feature... more) {
    EnumSet<Feature> all = EnumSet.copyOf(features);
    Collections.addAll(all, more);
    return new Dialect(name, prefix, lint, rules, all);
  }

  /** The same without these features. */
  public Dialect without(Feature... fewer) {
    EnumSet<Feature> rest = EnumSet.copyOf(features);
    for (Feature feature : fewer) {
      rest.remove(feature);
    }
    return new Dialect(name, prefix, lint, rules, rest);
  }

  /** The same for a tree whose files must all lie in the folders that are allowed. */
  public Dialect confinedToTree() {
    return with(Feature.CONFINED);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dialect dialect
        && name.equals(dialect.name)
        && prefix.equals(dialect.prefix)
        && lint == dialect.lint
        && rules.equals(dialect.rules)
        && features.equals(dialect.features);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, rules, features);
  }

  @Override
  public String toString() {
    return name;
  }
}
