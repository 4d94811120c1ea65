package dev.arrow.kconfig.syntax;

/**
 * What a dialect has or does that others have not or do otherwise, as far as it is a question of
 * yes or no. Where there are more than two ways, {@link Dialect} has a rule.
 */
public enum Feature {
  // what files may do
  /** All files must lie in the folders that were allowed. */
  CONFINED,
  /** {@code $(shell,...)} may start programs. */
  SHELL,

  // words
  /** {@code transitional}. */
  TRANSITIONAL,
  /** {@code depends on A if B}. */
  CONDITIONAL_DEPENDENCY,
  /** {@code option modules}, {@code option defconfig_list}, {@code option allnoconfig_y}. */
  OPTION,
  /** {@code option env="NAME"}. */
  OPTION_ENV,
  /** {@code ---help---}. */
  DASHED_HELP,
  /** {@code boolean}, {@code enable}, {@code requires}, {@code depends A}. */
  OLDEST_WORDS,
  /** {@code rsource}, {@code osource}, {@code orsource}, {@code gsource}, {@code grsource}. */
  SOURCE_WORDS,
  /** {@code def_int}, {@code def_hex}, {@code def_string}, {@code boolean}. */
  TYPED_DEFAULTS,
  /** {@code configdefault}. */
  CONFIG_DEFAULT,

  // texts
  /** {@code $(name,...)} and assignments. */
  MACROS,
  /**
   * Macros take any number of arguments; which one is meant may be computed, 0 being the name. An
   * assignment does not end the entry that it stands in.
   */
  LOOSE_MACROS,
  /** {@code $NAME} and <code>${NAME}</code> in quoted texts stand for variables. */
  VARIABLES_IN_TEXTS,
  /** {@code $NAME} in the texts of {@code source} and {@code mainmenu} stands for a symbol. */
  SYMBOLS_IN_PATHS,
  /** Words may hold {@code .} and {@code /}. */
  PATHS_AS_WORDS,
  /** A word may stand where a quoted text is expected. */
  BARE_TEXTS,
  /** Behind the first word of a line all words but {@code if} and {@code on} are free for use. */
  FREE_WORDS,
  /** Characters that mean nothing are passed over with a warning. */
  STRAY_CHARACTERS,

  // meaning
  /** Of several types the last one counts, not the first. */
  LAST_TYPE,
  /** Of several prompts of one entry the last one counts, not all. */
  LAST_PROMPT,
  /** The symbol named {@code MODULES} allows m where no other one is said to. */
  MODULES_BY_NAME,
  /** {@code mainmenu} may stand anywhere, not only first. */
  LATE_MAINMENU,
  /** Comparisons look at texts alone, so that 10 and 0xa differ. */
  TEXT_COMPARISONS,
  /**
   * In comparisons the constants y, m and n are texts, so that n is above m; C up to 6.8, but 6.1.
   */
  BARE_CONSTANTS,
  /** In comparisons the values of bool and tristate symbols are texts, too; C up to 4.16. */
  BARE_LOGIC,
  /** A range depends on its bounds, so that circles through these are faults. */
  BOUND_LOOPS,
  /** An entry in an {@code if} of a choice takes part in giving the choice its type. */
  TYPES_FROM_IFS,
  /** A menu or a choice may stand in a choice. */
  MENUS_IN_CHOICES,
  /** An entry without dependencies leaves the symbol none; else only the other entries count. */
  FREE_ENTRIES,
  /** A number or text whose default is a bool takes over its value, not n whatever that is. */
  BOOLS_AS_TEXTS,
  /** A number out of range becomes the bound's own text where it would be the bound's number. */
  BOUNDS_AS_WRITTEN,

  // configuration files
  /** Decimal numbers may start with zeros. */
  LEADING_ZEROS,
  /** Of several lines for a symbol or a choice the first one counts, not the last. */
  FIRST_LINE,
  /** {@code # X is not set} may be followed by more. */
  LOOSE_LINES,
  /** An int or hex without a value is written as 0. */
  ZERO_FOR_NOTHING,
  /** auto.conf has texts in quotes, as {@code .config} has; C up to 5.16. */
  QUOTED_AUTO_CONF,
  /** The file that stands for {@code A_B} is {@code a/b.h}, not {@code A_B}; C up to 5.11. */
  NESTED_DEPENDENCY_FILES,
  /** A file for make has tristates in capital letters; C up to 5.5. */
  TRISTATE_CONF,
  /** A file has the values as arguments of the Rust compiler; C from 6.1 on. */
  RUSTC_CFG,
  /** Texts stand between their quotes as they are, without backslashes before quotes. */
  RAW_TEXTS,
  /** The end of a menu is written as a comment. */
  MENU_ENDS,
  /** What stands at the top of files comes from variables of the environment, verbatim. */
  HEADINGS_FROM_VARIABLES,
  /** {@code BR2_CONFIG} names the configuration. */
  BR2_CONFIG
}
