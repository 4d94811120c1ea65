package dev.arrow.kconfig.syntax;

/** What values a symbol can have. */
public enum SymbolType {
  /** Referred to, or defined without a type: it never has a value of its own. */
  UNKNOWN("unknown"),
  BOOL("bool"),
  TRISTATE("tristate"),
  INT("int"),
  HEX("hex"),
  STRING("string");

  private final String keyword;

  SymbolType(String keyword) {
    this.keyword = keyword;
  }

  /** The word of the language. */
  public String keyword() {
    return keyword;
  }

  public boolean isLogical() {
    return this == BOOL || this == TRISTATE;
  }

  public boolean isNumber() {
    return this == INT || this == HEX;
  }
}
