package dev.arrow.kconfig.parse;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import org.jspecify.annotations.Nullable;

/** Takes texts from tokens: in quotes, or where the dialect allows it a word without. */
final class TextParser {
  private final boolean bareTexts;
  private final SyntaxReporter reporter;

  TextParser(Dialect dialect, SyntaxReporter reporter) {
    this.bareTexts = dialect.has(Feature.BARE_TEXTS);
    this.reporter = reporter;
  }

  /**
   * The text that comes next; null after a reported fault.
   *
   * @param what it is, as the start of a message
   */
  @Nullable String take(Tokens tokens, String what) {
    if (tokens.peek() == TokenKind.STRING) {
      return tokens.take();
    }
    if (!bareTexts || tokens.peek() != TokenKind.WORD || tokens.peekKeyword() != null) {
      reporter.report(
          KconfigError.SYNTAX,
          what + " in quotes is expected here, not " + tokens.shown() + ".",
          tokens.position());
      return null;
    }
    reporter.report(
        KconfigError.BARE_TEXT,
        what + " is better put in quotes: " + tokens.shown() + ".",
        tokens.position());
    return tokens.take();
  }
}
