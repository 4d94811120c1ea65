package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The words that the language keeps for itself. */
enum Keyword {
  CONFIG("config"),
  MENUCONFIG("menuconfig"),
  CHOICE("choice"),
  ENDCHOICE("endchoice"),
  MENU("menu"),
  ENDMENU("endmenu"),
  IF("if"),
  ENDIF("endif"),
  COMMENT("comment"),
  MAINMENU("mainmenu"),
  SOURCE("source"),
  RSOURCE("rsource"),
  OSOURCE("osource"),
  ORSOURCE("orsource"),
  GSOURCE("gsource"),
  GRSOURCE("grsource"),
  CONFIGDEFAULT("configdefault"),
  PROMPT("prompt"),
  DEFAULT("default"),
  DEF_BOOL("def_bool"),
  DEF_TRISTATE("def_tristate"),
  DEF_INT("def_int"),
  DEF_HEX("def_hex"),
  DEF_STRING("def_string"),
  DEF_BOOLEAN("def_boolean"),
  BOOL("bool"),
  BOOLEAN("boolean"),
  TRISTATE("tristate"),
  INT("int"),
  HEX("hex"),
  STRING("string"),
  DEPENDS("depends"),
  ON("on"),
  REQUIRES("requires"),
  SELECT("select"),
  ENABLE("enable"),
  IMPLY("imply"),
  RANGE("range"),
  HELP("help"),
  VISIBLE("visible"),
  OPTIONAL("optional"),
  MODULES("modules"),
  TRANSITIONAL("transitional"),
  OPTION("option"),
  DASH_HELP("---help---");

  private static final Keyword[] ALL = values();

  private final String word;

  Keyword(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  /** Whether the dialect has the keyword. */
  boolean isIn(Dialect dialect) {
    return switch (this) {
      case TRANSITIONAL -> dialect.has(Feature.TRANSITIONAL);
      case OPTION -> dialect.has(Feature.OPTION) || dialect.has(Feature.OPTION_ENV);
      case DASH_HELP -> dialect.has(Feature.DASHED_HELP);
      case BOOLEAN -> dialect.has(Feature.OLDEST_WORDS) || dialect.has(Feature.TYPED_DEFAULTS);
      case DEF_BOOLEAN, ENABLE, REQUIRES -> dialect.has(Feature.OLDEST_WORDS);
      case RSOURCE, OSOURCE, ORSOURCE, GSOURCE, GRSOURCE -> dialect.has(Feature.SOURCE_WORDS);
      case DEF_INT, DEF_HEX, DEF_STRING -> dialect.has(Feature.TYPED_DEFAULTS);
      case CONFIGDEFAULT -> dialect.has(Feature.CONFIG_DEFAULT);
      default -> true;
    };
  }

  /** Whether a line with it adds to its entry, and does nothing else that a later line sees. */
  boolean isPlainClause() {
    return switch (this) {
      case PROMPT, DEFAULT, DEF_BOOL, DEF_TRISTATE, DEF_INT, DEF_HEX, DEF_STRING, DEF_BOOLEAN ->
          true;
      case BOOL, BOOLEAN, TRISTATE, INT, HEX, STRING -> true;
      case DEPENDS, REQUIRES, SELECT, ENABLE, IMPLY, RANGE, VISIBLE -> true;
      default -> false;
    };
  }

  /** Which files a statement with one of the words for {@code source} may name. */
  Dialect.SourceRule sourceRule(Dialect dialect) {
    return switch (this) {
      case OSOURCE, ORSOURCE, GSOURCE, GRSOURCE -> Dialect.SourceRule.GLOB;
      default -> dialect.sourceRule();
    };
  }

  /** Whether a source path of this word starts where the file lies. */
  boolean isRelative() {
    return this == RSOURCE || this == ORSOURCE || this == GRSOURCE;
  }

  /** Whether the word may also name a symbol: it is a keyword at the start of a statement only. */
  boolean isWeak() {
    return switch (this) {
      case MODULES, TRANSITIONAL, OPTION, CONFIGDEFAULT -> true;
      default -> false;
    };
  }

  /** The keyword of a dialect that a misspelt word was probably meant to be. */
  static Optional<String> nearest(String word, Dialect dialect) {
    List<String> known = new ArrayList<>();
    for (Keyword keyword : ALL) {
      if (keyword.isIn(dialect)) {
        known.add(keyword.word);
      }
    }
    return NearestName.of(word, known);
  }

  static @Nullable Keyword of(String word) {
    for (Keyword keyword : ALL) {
      if (keyword.word.equals(word)) {
        return keyword;
      }
    }
    return null;
  }
}
