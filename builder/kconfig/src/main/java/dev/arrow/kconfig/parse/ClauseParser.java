package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the lines below an entry. Each method returns false after a reported fault. */
final class ClauseParser {
  private final Dialect dialect;
  private final ExprParser expressions;
  private final TextParser texts;
  private final EnvironmentText environment;
  private final SyntaxReporter reporter;

  ClauseParser(
      Dialect dialect,
      ExprParser expressions,
      TextParser texts,
      EnvironmentText environment,
      SyntaxReporter reporter) {
    this.dialect = dialect;
    this.expressions = expressions;
    this.texts = texts;
    this.environment = environment;
    this.reporter = reporter;
  }

  /**
   * Reads a line.
   *
   * @param tokens of the line
   * @param lexer of its file, which goes on with the text of a {@code help}
   * @param entry that it is added to
   */
  boolean parse(Tokens tokens, Lexer lexer, Entry entry) {
    SourcePosition place = tokens.start();
    Keyword keyword = tokens.peekKeyword();
    if (keyword == null || !fits(keyword, entry)) {
      String kind = entry.kind().name().toLowerCase(java.util.Locale.ROOT);
      return fault(tokens, "`" + tokens.peekText() + "` must not stand below a " + kind + ".");
    }
    tokens.take();
    return switch (keyword) {
      case BOOL, BOOLEAN -> type(tokens, entry, SymbolType.BOOL, place);
      case TRISTATE -> type(tokens, entry, SymbolType.TRISTATE, place);
      case INT -> type(tokens, entry, SymbolType.INT, place);
      case HEX -> type(tokens, entry, SymbolType.HEX, place);
      case STRING -> type(tokens, entry, SymbolType.STRING, place);
      case DEF_BOOL, DEF_BOOLEAN -> typedDefault(tokens, entry, SymbolType.BOOL, place);
      case DEF_TRISTATE -> typedDefault(tokens, entry, SymbolType.TRISTATE, place);
      case DEF_INT -> typedDefault(tokens, entry, SymbolType.INT, place);
      case DEF_HEX -> typedDefault(tokens, entry, SymbolType.HEX, place);
      case DEF_STRING -> typedDefault(tokens, entry, SymbolType.STRING, place);
      case PROMPT -> prompt(tokens, entry, place);
      case DEFAULT -> defaultValue(tokens, entry, place);
      case DEPENDS -> dependsOn(tokens, entry, place);
      case REQUIRES -> dependency(tokens, entry, place);
      case VISIBLE -> visibleIf(tokens, entry, place);
      case SELECT, ENABLE, IMPLY -> select(tokens, entry, keyword, place);
      case RANGE -> range(tokens, entry, place);
      case HELP, DASH_HELP -> help(lexer, entry, place);
      case OPTIONAL -> mark(tokens, entry, Clause.MarkKind.OPTIONAL, place);
      case MODULES -> mark(tokens, entry, Clause.MarkKind.MODULES, place);
      case TRANSITIONAL -> mark(tokens, entry, Clause.MarkKind.TRANSITIONAL, place);
      case OPTION -> option(tokens, entry, place);
      default -> fault(tokens, "`" + keyword.word() + "` must not stand here.");
    };
  }

  private static boolean fits(Keyword keyword, Entry entry) {
    return switch (entry.kind()) {
      case CONFIG, MENUCONFIG -> keyword != Keyword.VISIBLE && keyword != Keyword.OPTIONAL;
      case CHOICE ->
          switch (keyword) {
            case PROMPT, DEFAULT, DEPENDS, REQUIRES, HELP, DASH_HELP -> true;
            case OPTIONAL, BOOL, BOOLEAN, TRISTATE -> true;
            default -> false;
          };
      case MENU -> isDependency(keyword) || keyword == Keyword.VISIBLE;
      case COMMENT -> isDependency(keyword);
      case CONFIGDEFAULT -> keyword == Keyword.DEFAULT;
      default -> false;
    };
  }

  private static boolean isDependency(Keyword keyword) {
    return keyword == Keyword.DEPENDS || keyword == Keyword.REQUIRES;
  }

  private boolean type(Tokens tokens, Entry entry, SymbolType type, SourcePosition place) {
    entry.add(new Clause.Type(type, place));
    return tokens.atEnd() || prompt(tokens, entry, place);
  }

  private boolean typedDefault(Tokens tokens, Entry entry, SymbolType type, SourcePosition place) {
    entry.add(new Clause.Type(type, place));
    return defaultValue(tokens, entry, place);
  }

  private boolean prompt(Tokens tokens, Entry entry, SourcePosition place) {
    SourcePosition textPlace = tokens.position();
    String text = texts.take(tokens, "A text");
    if (text == null) {
      return false;
    }
    String trimmed = text.strip();
    if (!trimmed.equals(text)) {
      reporter.report(
          KconfigError.PROMPT_BLANKS, "The text starts or ends with blanks.", textPlace);
    }
    Expr condition = condition(tokens);
    if (condition == null) {
      return false;
    }
    entry.add(new Clause.Prompt(trimmed, condition, place));
    return true;
  }

  private boolean defaultValue(Tokens tokens, Entry entry, SourcePosition place) {
    Expr value = expressions.parse(tokens);
    Expr condition = value == null ? null : condition(tokens);
    if (value == null || condition == null) {
      return false;
    }
    entry.add(new Clause.Default(value, condition, place));
    return true;
  }

  private boolean dependsOn(Tokens tokens, Entry entry, SourcePosition place) {
    if (!tokens.takeIf(Keyword.ON) && !dialect.has(Feature.OLDEST_WORDS)) {
      return fault(tokens, "`on` is expected here, not " + tokens.shown() + ".");
    }
    return dependency(tokens, entry, place);
  }

  private boolean dependency(Tokens tokens, Entry entry, SourcePosition place) {
    Expr needed = expressions.parse(tokens);
    if (needed == null) {
      return false;
    }
    if (tokens.peekKeyword() == Keyword.IF && !dialect.has(Feature.CONDITIONAL_DEPENDENCY)) {
      return fault(tokens, "A dependency takes no `if` in this dialect.");
    }
    Expr condition = condition(tokens);
    if (condition == null) {
      return false;
    }
    boolean always = condition == Expr.Constant.YES;
    Expr whole = always ? needed : ConditionalDependency.of(needed, condition);
    entry.add(new Clause.DependsOn(whole, place));
    return true;
  }

  private boolean visibleIf(Tokens tokens, Entry entry, SourcePosition place) {
    if (tokens.peekKeyword() != Keyword.IF) {
      return fault(tokens, "`if` is expected here, not " + tokens.shown() + ".");
    }
    Expr condition = condition(tokens);
    if (condition == null) {
      return false;
    }
    entry.add(new Clause.VisibleIf(condition, place));
    return true;
  }

  private boolean select(Tokens tokens, Entry entry, Keyword keyword, SourcePosition place) {
    if (tokens.peek() != TokenKind.WORD || tokens.peekKeyword() != null) {
      return fault(tokens, "A symbol's name is expected here, not " + tokens.shown() + ".");
    }
    String target = tokens.take();
    Expr condition = condition(tokens);
    if (condition == null) {
      return false;
    }
    entry.add(
        keyword == Keyword.IMPLY
            ? new Clause.Imply(target, condition, place)
            : new Clause.Select(target, condition, place));
    return true;
  }

  private boolean range(Tokens tokens, Entry entry, SourcePosition place) {
    Expr.Operand low = expressions.atom(tokens);
    Expr.Operand high = low == null ? null : expressions.atom(tokens);
    if (low == null || high == null) {
      return false;
    }
    Expr condition = condition(tokens);
    if (condition == null) {
      return false;
    }
    entry.add(new Clause.Range(low, high, condition, place));
    return true;
  }

  private boolean help(Lexer lexer, Entry entry, SourcePosition place) {
    boolean ended = endOf(lexer.tokens());
    HelpText text = lexer.help();
    if (text.isBlank()) {
      reporter.report(KconfigError.HELP_EMPTY, "The help has no text.", place);
    }
    entry.add(new Clause.Help(text, place));
    return ended;
  }

  private boolean mark(Tokens tokens, Entry entry, Clause.MarkKind kind, SourcePosition place) {
    entry.add(new Clause.Mark(kind, place));
    return endOf(tokens);
  }

  private boolean option(Tokens tokens, Entry entry, SourcePosition place) {
    if (tokens.peekText().equals("env") && dialect.has(Feature.OPTION_ENV)) {
      return variable(tokens, entry, place);
    }
    switch (tokens.peekText()) {
      case "modules" -> entry.add(new Clause.Mark(Clause.MarkKind.OPTION_MODULES, place));
      case "defconfig_list" -> entry.add(new Clause.Mark(Clause.MarkKind.DEFCONFIG_LIST, place));
      case "allnoconfig_y" -> entry.add(new Clause.Mark(Clause.MarkKind.ALLNOCONFIG_Y, place));
      default -> {
        return fault(tokens, "There is no option " + tokens.shown() + ".");
      }
    }
    tokens.take();
    return endOf(tokens);
  }

  private boolean variable(Tokens tokens, Entry entry, SourcePosition place) {
    tokens.take();
    if (!tokens.takeIf(TokenKind.EQUAL)) {
      return fault(tokens, "`=` is expected here, not " + tokens.shown() + ".");
    }
    SourcePosition namePlace = tokens.position();
    String name = texts.take(tokens, "The name of a variable");
    if (name == null || !endOf(tokens)) {
      return false;
    }
    Optional<String> value = Optional.ofNullable(environment.value(name));
    if (value.isEmpty()) {
      reporter.report(
          KconfigError.VARIABLE_UNSET, "The variable `" + name + "` is not set.", namePlace);
    }
    entry.add(new Clause.Variable(name, value, place));
    return true;
  }

  /** The condition after {@code if}, always true without one; null after a reported fault. */
  private @Nullable Expr condition(Tokens tokens) {
    if (!tokens.takeIf(Keyword.IF)) {
      return endOf(tokens) ? Expr.Constant.YES : null;
    }
    Expr condition = expressions.parse(tokens);
    return condition != null && endOf(tokens) ? condition : null;
  }

  private boolean endOf(Tokens tokens) {
    return tokens.atEnd()
        || fault(tokens, "The statement should end here, before " + tokens.shown() + ".");
  }

  private boolean fault(Tokens tokens, String message) {
    reporter.report(KconfigError.SYNTAX, message, tokens.position());
    return false;
  }
}
