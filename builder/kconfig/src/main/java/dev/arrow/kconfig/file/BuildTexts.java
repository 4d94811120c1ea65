package dev.arrow.kconfig.file;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Locale;

/** A configuration in the languages of a build: make, C and Rust. Symbols in tree order. */
public final class BuildTexts {
  private final Configuration configuration;
  private final String prefix;

  /**
   * The texts of a configuration.
   *
   * @param prefix stands before each symbol
   */
  public BuildTexts(Configuration configuration, String prefix) {
    this.configuration = configuration;
    this.prefix = prefix;
  }

  private interface Writer {
    void append(StringBuilder out, Symbol symbol, String value);
  }

  /** What is written of each symbol that is part of the configuration and not n. */
  private String all(String heading, Writer writer) {
    StringBuilder out = new StringBuilder(heading);
    for (Symbol symbol : configuration.model().symbols()) {
      String value = configuration.text(symbol);
      boolean off = symbol.type().isLogical() && value.equals("n");
      if (symbol.type() != SymbolType.UNKNOWN && configuration.isWritten(symbol) && !off) {
        writer.append(out, symbol, value);
      }
    }
    return out.toString();
  }

  private String heading(String first, String line, String last) {
    String title = configuration.model().root().prompt().orElseThrow().text();
    return "%s\n%s Automatically generated file; DO NOT EDIT.\n%s %s\n%s\n"
        .formatted(first, line, line, title, last);
  }

  /** For make: auto.conf. Texts are raw, or in quotes where the dialect has it so. */
  public String autoConf() {
    boolean quoted = configuration.model().dialect().has(Feature.QUOTED_AUTO_CONF);
    boolean raw = configuration.model().dialect().has(Feature.RAW_TEXTS);
    return all(
        heading("#", "#", "#"),
        (out, symbol, value) -> {
          if (quoted) {
            ConfigLine.append(out, prefix, symbol, value, raw);
          } else {
            out.append(prefix).append(symbol.name()).append('=').append(value).append('\n');
          }
        });
  }

  /** For make, of older trees: tristates in capital letters. */
  public String tristateConf() {
    return all(
        heading("#", "#", "#"),
        (out, symbol, value) -> {
          if (symbol.type() == SymbolType.TRISTATE) {
            out.append(prefix).append(symbol.name()).append('=');
            out.append(value.toUpperCase(Locale.ROOT)).append('\n');
          }
        });
  }

  /** For C: autoconf.h. A tristate that is m has another name. */
  public String header() {
    return headerBelow(heading("/*", " *", " */"));
  }

  /** The same with another heading, which is put there as it is. */
  public String headerBelow(String heading) {
    return all(
        heading,
        (out, symbol, value) -> {
          out.append("#define ").append(prefix).append(symbol.name());
          switch (symbol.type()) {
            case BOOL, TRISTATE -> out.append(value.equals("m") ? "_MODULE 1" : " 1");
            case STRING -> {
              out.append(' ');
              ConfigLine.quote(out, value);
            }
            default -> out.append(' ').append(number(symbol, value));
          }
          out.append('\n');
        });
  }

  /** For the Rust compiler: arguments, one a line. What is on is so by name, too. */
  public String rustArguments() {
    return all(
        "",
        (out, symbol, value) -> {
          String argument = "--cfg=" + prefix + symbol.name();
          if (symbol.type().isLogical()) {
            out.append(argument).append('\n');
          }
          out.append(argument).append('=');
          ConfigLine.quote(out, number(symbol, value));
          out.append('\n');
        });
  }

  /** The value as it is, a hexadecimal number with what shows that it is one. */
  private static String number(Symbol symbol, String value) {
    boolean bare = !value.startsWith("0x") && !value.startsWith("0X");
    return symbol.type() == SymbolType.HEX && bare ? "0x" + value : value;
  }
}
