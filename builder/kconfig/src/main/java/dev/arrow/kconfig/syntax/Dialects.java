package dev.arrow.kconfig.syntax;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** The dialects that have a name: what the C tool of a time, or what follows it, understands. */
public final class Dialects {
  private static final String CLASSIC = "classic";
  private static final String MODERN_NAME = "modern";

  private static final Dialect MODERN =
      new Dialect(
          MODERN_NAME,
          "CONFIG_",
          Dialect.Lint.NONE,
          new Rules(
              Dialect.ChoiceRule.PRIORITY,
              Dialect.ImplyRule.BOUNDED,
              Dialect.NumberRule.ZERO_AND_CLAMP,
              Dialect.SourceRule.ONE_FILE,
              Dialect.WriteRule.ACTIVE),
          EnumSet.of(Feature.MACROS, Feature.STRAY_CHARACTERS, Feature.MENU_ENDS));

  /** Our own pools: the rules of Linux 6.12, bool only, closed against the machine it runs on. */
  public static final Dialect ARROW =
      MODERN
          .called("arrow")
          .with(Dialect.Lint.POOL)
          .with(Feature.CONFINED)
          .without(Feature.STRAY_CHARACTERS);

  public static final Dialect LINUX_6_12 =
      MODERN.called("linux-6.12").with(Feature.SHELL, Feature.RUSTC_CFG);

  public static final Dialect LINUX_6_18 =
      LINUX_6_12.called("linux-6.18").with(Feature.TRANSITIONAL, Feature.CONDITIONAL_DEPENDENCY);

  public static final Dialect LINUX_6_1 =
      LINUX_6_12
          .called("linux-6.1")
          .with(Dialect.ChoiceRule.MODE)
          .with(Dialect.NumberRule.EMPTY_AND_DISCARD)
          .with(Feature.LOOSE_LINES, Feature.BOUNDS_AS_WRITTEN);

  public static final Dialect UNIKRAFT =
      LINUX_6_1
          .called("unikraft")
          .without(Feature.BOUNDS_AS_WRITTEN)
          .with(Dialect.ImplyRule.PROMOTING)
          .with(Dialect.SourceRule.GLOB)
          .with(Feature.OPTION, Feature.DASHED_HELP)
          .with(Feature.BARE_CONSTANTS)
          .with(Feature.QUOTED_AUTO_CONF, Feature.NESTED_DEPENDENCY_FILES, Feature.TRISTATE_CONF)
          .without(Feature.RUSTC_CFG);

  /** The C tool from 5.1 to 5.6 without the changes of others; Xen has it. */
  public static final Dialect LINUX_5_4 =
      UNIKRAFT.called("linux-5.4").with(Dialect.SourceRule.ONE_FILE).with(Feature.BARE_TEXTS);

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
      LINUX_6_1
          .called("linux-6.8")
          .with(Dialect.NumberRule.ZERO_AND_CLAMP)
          .with(Feature.BARE_CONSTANTS);

  /** The same with what coreboot has changed in it. */
  public static final Dialect COREBOOT = LINUX_6_8.called("coreboot").with(Dialect.SourceRule.GLOB);

  /** Kconfiglib 14.1.0. */
  public static final Dialect KCONFIGLIB =
      UNIKRAFT
          .called("kconfiglib")
          .with(Dialect.SourceRule.GLOB_SOME)
          .without(Feature.STRAY_CHARACTERS, Feature.BARE_CONSTANTS)
          .with(Feature.OPTION_ENV, Feature.SOURCE_WORDS, Feature.TYPED_DEFAULTS)
          .with(Feature.VARIABLES_IN_TEXTS, Feature.PATHS_AS_WORDS, Feature.BARE_TEXTS)
          .with(Feature.LAST_TYPE, Feature.LAST_PROMPT, Feature.MODULES_BY_NAME)
          .with(Feature.LATE_MAINMENU, Feature.BOUND_LOOPS, Feature.LEADING_ZEROS)
          .with(Feature.LOOSE_MACROS, Feature.MENUS_IN_CHOICES)
          .with(Feature.HEADINGS_FROM_VARIABLES)
          .with(Feature.TYPES_FROM_IFS, Feature.FREE_ENTRIES, Feature.BOOLS_AS_TEXTS);

  /** The fork of Kconfiglib by sysprog21, which follows newer kernels. */
  public static final Dialect SYSPROG21 =
      KCONFIGLIB
          .called("sysprog21")
          .with(Dialect.ChoiceRule.LAST_CHOSEN)
          .with(Dialect.ImplyRule.PROMOTING_WRITTEN)
          .with(Dialect.NumberRule.ZERO_AND_CLAMP)
          .with(Feature.TRANSITIONAL, Feature.CONDITIONAL_DEPENDENCY);

  /** The fork of Kconfiglib by Zephyr. */
  public static final Dialect ZEPHYR =
      KCONFIGLIB.called("zephyr").with(Feature.CONFIG_DEFAULT, Feature.CONDITIONAL_DEPENDENCY);

  /** C from 4.17: no macros, symbols in paths; Buildroot ships it, without a prefix. */
  public static final Dialect BUILDROOT =
      UNIKRAFT
          .called("buildroot")
          .withPrefix("")
          .with(Dialect.SourceRule.ONE_FILE)
          .without(Feature.MACROS, Feature.MENU_ENDS)
          .with(Feature.OPTION_ENV, Feature.SYMBOLS_IN_PATHS, Feature.OLDEST_WORDS)
          .with(Feature.PATHS_AS_WORDS, Feature.BARE_TEXTS, Feature.FREE_WORDS)
          .with(Feature.MODULES_BY_NAME, Feature.BR2_CONFIG);

  /** C from 4.2 to 4.16, as Linux and kconfig-frontends have it. */
  public static final Dialect LINUX_4_11 =
      BUILDROOT
          .called("linux-4.11")
          .withPrefix("CONFIG_")
          .with(Dialect.WriteRule.DEFAULTED)
          .without(Feature.BR2_CONFIG)
          .with(Feature.BARE_LOGIC);

  /** C from 2.6.30 to 4.1, as SeaBIOS and uClibc-ng have it. */
  public static final Dialect LINUX_3_0 =
      LINUX_4_11.called("linux-3.0").with(Feature.TEXT_COMPARISONS);

  /** C from 2.6.16, changed to write all symbols: BusyBox and Toybox. */
  public static final Dialect BUSYBOX =
      LINUX_3_0
          .called("busybox")
          .with(Dialect.WriteRule.ALL)
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

  private Dialects() {}

  /** The preset of that name; {@code classic} and {@code modern} are other names of two. */
  public static Optional<Dialect> named(String name) {
    String meant =
        switch (name) {
          case CLASSIC -> LINUX_6_1.name();
          case MODERN_NAME -> LINUX_6_12.name();
          default -> name;
        };
    for (Dialect preset : PRESETS) {
      if (preset.name().equals(meant)) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }

  /** All names that {@link #named} knows, sorted. */
  public static List<String> names() {
    List<String> names = new ArrayList<>(List.of(CLASSIC, MODERN_NAME));
    for (Dialect preset : PRESETS) {
      names.add(preset.name());
    }
    Collections.sort(names);
    return List.copyOf(names);
  }

  public static List<Dialect> presets() {
    return PRESETS;
  }
}
