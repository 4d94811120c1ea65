package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Dialect;
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
  PROMPT("prompt"),
  DEFAULT("default"),
  DEF_BOOL("def_bool"),
  DEF_TRISTATE("def_tristate"),
  BOOL("bool"),
  TRISTATE("tristate"),
  INT("int"),
  HEX("hex"),
  STRING("string"),
  DEPENDS("depends"),
  ON("on"),
  SELECT("select"),
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
      case TRANSITIONAL -> dialect.transitional();
      case OPTION, DASH_HELP -> dialect.legacyKeywords();
      default -> true;
    };
  }

  /** Whether the word may also name a symbol: it is a keyword at the start of a statement only. */
  boolean isWeak() {
    return this == MODULES || this == TRANSITIONAL || this == OPTION;
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
