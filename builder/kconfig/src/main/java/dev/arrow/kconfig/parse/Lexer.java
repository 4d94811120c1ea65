package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import java.io.ByteArrayOutputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into statements and these into tokens. Macro calls are expanded on the way; what they
 * yield is part of one token and never looked into again.
 */
final class Lexer {
  /** How many bytes a character of UTF-8 has at most. */
  private static final int LONGEST_SEQUENCE = 4;

  private static final byte WORD = 1;

  private final SourceText source;
  private final byte[] bytes;
  private final Words words;
  private final Macros macros;
  private final SyntaxReporter reporter;
  private final Tokens tokens;
  private final byte[] letters;
  private final boolean macrosKnown;
  private final boolean assignments;
  private final boolean variablesInTexts;
  private final boolean freeWords;
  private final boolean passesStrays;
  private int at;
  private int line = 1;
  private int lineStart;
  private boolean assigned;

  /** A lexer for a whole file. */
  Lexer(SourceText source, Words words, Macros macros, SyntaxReporter reporter) {
    this(source, words, macros, reporter, true);
  }

  /** Without {@code assignments}, {@code A = B} is an expression. */
  Lexer(
      SourceText source, Words words, Macros macros, SyntaxReporter reporter, boolean assignments) {
    Dialect dialect = words.dialect();
    this.letters = words.letters();
    this.macrosKnown = dialect.has(Feature.MACROS);
    this.assignments = assignments && macrosKnown;
    this.variablesInTexts = dialect.has(Feature.VARIABLES_IN_TEXTS);
    this.freeWords = dialect.has(Feature.FREE_WORDS);
    this.passesStrays = dialect.has(Feature.STRAY_CHARACTERS);
    this.source = source;
    this.bytes = source.bytes();
    this.words = words;
    this.macros = macros;
    this.reporter = reporter;
    this.tokens = new Tokens(source);
  }

  SourceText source() {
    return source;
  }

  Tokens tokens() {
    return tokens;
  }

  /**
   * Reads on to the next statement, carrying out assignments on the way.
   *
   * @return whether there was one
   */
  boolean next() {
    assigned = false;
    while (at < bytes.length) {
      tokens.restart(source);
      tokens.line(line, lineStart);
      boolean assignment = statement();
      assigned |= assignment;
      if (!assignment && tokens.count() > 0) {
        return true;
      }
    }
    tokens.restart(source);
    tokens.line(line, lineStart);
    tokens.end(at);
    return false;
  }

  /** Whether there was an assignment before the statement that {@link #next} has found. */
  boolean hasAssigned() {
    return assigned;
  }

  /** Reads tokens up to the end of the line; true if it was an assignment. */
  private boolean statement() {
    while (at < bytes.length) {
      byte c = bytes[at];
      if (c == '\n') {
        tokens.end(at);
        newLine();
        return false;
      } else if (c == ' ' || c == '\t' || c == '\r') {
        at++;
      } else if (c == '#') {
        skipComment();
      } else if (c == '\\' && endsLine(at + 1)) {
        continueLine();
      } else if (tokens.count() == 1 && startsAssignment()) {
        assign();
        return true;
      } else {
        token(c);
      }
    }
    tokens.end(at);
    return false;
  }

  private void newLine() {
    at++;
    line++;
    lineStart = at;
  }

  private boolean endsLine(int offset) {
    int next = offset < bytes.length && bytes[offset] == '\r' ? offset + 1 : offset;
    return next < bytes.length && bytes[next] == '\n';
  }

  private boolean endsText(int offset) {
    return offset == bytes.length || endsLine(offset);
  }

  private void continueLine() {
    at = source.endOfLine(at);
    newLine();
    tokens.line(line, lineStart);
  }

  private void skipComment() {
    at = source.endOfLine(at);
  }

  private void token(byte c) {
    if (letters[c & 0xff] == WORD || (c == '$' && macrosKnown)) {
      word();
      return;
    }
    int start = at;
    boolean doubled = at + 1 < bytes.length && bytes[at + 1] == c;
    boolean equals = at + 1 < bytes.length && bytes[at + 1] == '=';
    switch (c) {
      case '"', '\'' -> string(c);
      case '(' -> sign(TokenKind.LEFT, 1);
      case ')' -> sign(TokenKind.RIGHT, 1);
      case '=' -> sign(TokenKind.EQUAL, 1);
      case '!' -> sign(equals ? TokenKind.UNEQUAL : TokenKind.NOT, equals ? 2 : 1);
      case '<' -> sign(equals ? TokenKind.LESS_EQUAL : TokenKind.LESS, equals ? 2 : 1);
      case '>' -> sign(equals ? TokenKind.GREATER_EQUAL : TokenKind.GREATER, equals ? 2 : 1);
      case '&', '|' -> {
        if (doubled) {
          sign(c == '&' ? TokenKind.AND : TokenKind.OR, 2);
        } else {
          unknown(start);
        }
      }
      default -> unknown(start);
    }
  }

  private void sign(TokenKind kind, int length) {
    tokens.add(kind, "", null, at);
    at += length;
  }

  /** Passes over a character that means nothing, however often it stands here. */
  private void unknown(int start) {
    at++;
    while (at < bytes.length && at < start + LONGEST_SEQUENCE && (bytes[at] & 0xc0) == 0x80) {
      at++;
    }
    int end = at;
    int length = end - start;
    while (at + length <= bytes.length
        && Arrays.equals(bytes, start, end, bytes, at, at + length)) {
      at += length;
    }
    reporter.report(
        passesStrays ? KconfigError.STRAY_CHARACTER : KconfigError.UNKNOWN_CHARACTER,
        "The character `" + source.decode(start, end) + "` means nothing here.",
        position(start));
  }

  private SourcePosition position(int offset) {
    return source.position(line, lineStart, offset);
  }

  private void word() {
    int start = at;
    while (at < bytes.length && letters[bytes[at] & 0xff] == WORD) {
      at++;
    }
    if (at < bytes.length && bytes[at] == '$' && macrosKnown) {
      wordWithMacros(start);
    } else {
      Word word = words.of(bytes, start, at);
      tokens.add(TokenKind.WORD, word.text(), kept(word.keyword()), start);
    }
  }

  /** The keyword, if it is one at this place of the statement. */
  private @Nullable Keyword kept(@Nullable Keyword keyword) {
    boolean free = freeWords && tokens.count() > 0;
    return free && keyword != Keyword.IF && keyword != Keyword.ON ? null : keyword;
  }

  private void wordWithMacros(int start) {
    StringBuilder text = new StringBuilder(source.decode(start, at));
    while (at < bytes.length) {
      byte c = bytes[at];
      if (c == '$') {
        text.append(dollar());
      } else if (letters[c & 0xff] == WORD) {
        text.append((char) c);
        at++;
      } else {
        break;
      }
    }
    String all = early(text.toString());
    if (!all.isEmpty()) {
      // What a macro yields is a name or a value, whatever word it looks like.
      tokens.add(TokenKind.WORD, all.intern(), null, start);
    }
  }

  /** The text; settled if it is the first of its line, which says what line it is. */
  private String early(String text) {
    if (tokens.count() == 0) {
      return macros.settled(text);
    }
    if (ShellCalls.isLate(text)) {
      tokens.markLate();
    }
    return text;
  }

  /** Puts in what commands said, as if it had been known when the line was read. */
  void settle(Tokens late) {
    late.settle(macros::settled);
  }

  /** What the macro call at a dollar sign yields; the sign itself if it starts no call. */
  private String dollar() {
    int start = at;
    at++;
    if (!macrosKnown || at >= bytes.length || bytes[at] != '(') {
      return "$";
    }
    int close = closingParenthesis(at);
    if (close < 0) {
      int end = source.endOfLine(at);
      reporter.report(
          KconfigError.MACRO,
          "The macro call `" + source.decode(start, end) + "` has no closing `)`.",
          position(start));
      at = end;
      return "";
    }
    String call = source.decode(at + 1, close);
    at = close + 1;
    return macros.call(call, position(start));
  }

  private int closingParenthesis(int open) {
    int depth = 0;
    for (int i = open; i < bytes.length && bytes[i] != '\n'; i++) {
      if (bytes[i] == '(') {
        depth++;
      } else if (bytes[i] == ')' && --depth == 0) {
        return i;
      }
    }
    return -1;
  }

  private void string(byte quote) {
    int start = at++;
    int plain = at;
    while (at < bytes.length && bytes[at] != quote && isPlain(bytes[at])) {
      at++;
    }
    if (at < bytes.length && bytes[at] == quote) {
      tokens.add(TokenKind.STRING, source.decode(plain, at), null, start);
      at++;
      return;
    }
    String head = source.decode(plain, at);
    tokens.add(TokenKind.STRING, head + stringWithEscapes(quote, start), null, start);
  }

  private static boolean isPlain(byte c) {
    return c != '\\' && c != '$' && c != '\n';
  }

  /** The text from here to the closing quote, which may be missing. */
  private String stringWithEscapes(byte quote, int start) {
    StringBuilder text = new StringBuilder();
    ByteArrayOutputStream raw = new ByteArrayOutputStream();
    while (at < bytes.length && bytes[at] != quote && bytes[at] != '\n') {
      byte c = bytes[at];
      if (c == '$') {
        flush(raw, text);
        text.append(dollar());
      } else if (c == '\\' && endsText(at + 1)) {
        at++;
      } else {
        at += c == '\\' ? 1 : 0;
        raw.write(bytes[at++]);
      }
    }
    flush(raw, text);
    if (at < bytes.length && bytes[at] == quote) {
      at++;
    } else {
      reporter.report(
          KconfigError.UNTERMINATED_STRING,
          "The text has no closing quote; it ends with the line.",
          position(start));
    }
    return variablesInTexts
        ? macros.environment().expanded(macros.settled(text.toString()))
        : early(text.toString());
  }

  private void flush(ByteArrayOutputStream raw, StringBuilder text) {
    byte[] pending = raw.toByteArray();
    text.append(new SourceText(source.name(), pending).decode(0, pending.length));
    raw.reset();
  }

  private boolean startsAssignment() {
    if (!assignments || tokens.peek() != TokenKind.WORD || tokens.peekKeyword() != null) {
      return false;
    }
    byte c = bytes[at];
    return c == '=' || ((c == ':' || c == '+') && at + 1 < bytes.length && bytes[at + 1] == '=');
  }

  private void assign() {
    byte operator = bytes[at];
    SourcePosition place = tokens.start();
    at += operator == '=' ? 1 : 2;
    while (at < bytes.length && (bytes[at] == ' ' || bytes[at] == '\t')) {
      at++;
    }
    int end = source.endOfLine(at);
    int stop = end > at && bytes[end - 1] == '\r' ? end - 1 : end;
    String value = source.decode(at, stop);
    at = end;
    if (at < bytes.length) {
      newLine();
    }
    macros.assign(tokens.take(), (char) operator, value, place);
  }

  /**
   * Reads the help text that follows the line of a {@code help} statement: to the first line that
   * is indented less than its first one.
   */
  HelpText help() {
    int from = at;
    int to = at;
    int indent = -1;
    while (at < bytes.length) {
      int end = source.endOfLine(at);
      int column = indentOf(at, end);
      if (column >= 0) {
        indent = indent < 0 ? column : indent;
        if (column < indent || column == 0) {
          break;
        }
        to = end;
      }
      at = end;
      if (at < bytes.length) {
        newLine();
      }
    }
    return new HelpText(source, from, to, indent);
  }

  /** The column where the line's text starts; -1 for a blank line. */
  private int indentOf(int from, int end) {
    int column = 0;
    for (int i = from; i < end; i++) {
      if (bytes[i] == '\t') {
        column = (column & ~7) + 8;
      } else if (bytes[i] == ' ') {
        column++;
      } else {
        return bytes[i] == '\r' && i == end - 1 ? -1 : column;
      }
    }
    return -1;
  }
}
