package dev.arrow.pool;

import dev.arrow.pool.CFileFacts.Include;

/**
 * The words and marks of a C text, one after the other. Comments, strings, numbers and white space
 * are passed over; an `#include` is one token.
 */
final class CTokens {
  /** What {@link #next} found. */
  enum Kind {
    WORD,
    MARK,
    INCLUDE,
    END
  }

  private static final boolean[] WORD_PARTS = wordParts();

  private final String text;
  private int position;
  private int countedLine = 1;
  private int countedLineStart;
  private boolean blankSoFar = true;
  private boolean inDirective;
  private int wordStart;
  private char mark;
  private Include include = new Include("", false, 0, 0);

  CTokens(String text) {
    this.text = text;
  }

  /** The current word. */
  String word() {
    return text.substring(wordStart, position);
  }

  /** True if the current word is that one. */
  boolean isWord(String word) {
    return position - wordStart == word.length() && text.startsWith(word, wordStart);
  }

  /** True if the current word starts like that. */
  boolean startsWord(String prefix) {
    return position - wordStart >= prefix.length() && text.startsWith(prefix, wordStart);
  }

  /** The current mark. */
  char mark() {
    return mark;
  }

  /** The current `#include`. */
  Include include() {
    return include;
  }

  /** The line of the current token; counted only when someone asks. */
  int line() {
    int newline = text.indexOf('\n', countedLineStart);
    while (newline >= 0 && newline < position) {
      countedLine++;
      countedLineStart = newline + 1;
      newline = text.indexOf('\n', countedLineStart);
    }
    return countedLine;
  }

  /** True within a preprocessor directive. */
  boolean inDirective() {
    return inDirective;
  }

  /** Moves to the next token. */
  Kind next() {
    while (position < text.length()) {
      char c = text.charAt(position);
      if (isWordStart(c)) {
        return readWord();
      }
      if (c == '#' && blankSoFar) {
        if (directive()) {
          return Kind.INCLUDE;
        }
      } else if (c == '/' && isComment()) {
        comment();
      } else if (c == '"' || c == '\'') {
        quoted(c);
      } else if (c >= '0' && c <= '9') {
        number();
      } else if (c > ' ' && c != '\\') {
        return mark(c);
      } else {
        blank(c);
      }
    }
    return Kind.END;
  }

  /** Passes over a parenthesised group that follows, if one does. */
  void skipGroup() {
    int depth = 0;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (depth == 0 && c > ' ' && c != '(') {
        return;
      }
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      position++;
      if (c == ')' && depth == 0) {
        return;
      }
    }
  }

  private Kind readWord() {
    wordStart = position;
    int end = position + 1;
    while (end < text.length() && isWordPart(text.charAt(end))) {
      end++;
    }
    position = end;
    blankSoFar = false;
    char next = at(end);
    boolean prefix = (next == '"' || next == '\'') && end - wordStart <= 2;
    return prefix ? next() : Kind.WORD;
  }

  private Kind mark(char c) {
    mark = c;
    position++;
    blankSoFar = false;
    return Kind.MARK;
  }

  private void number() {
    while (position < text.length() && isWordPart(text.charAt(position))) {
      position++;
    }
    blankSoFar = false;
  }

  private void blank(char c) {
    boolean joined = c == '\\' && at(position + 1) == '\n';
    position += joined ? 2 : 1;
    if (c == '\n') {
      blankSoFar = true;
      inDirective = false;
    }
  }

  private boolean isComment() {
    char second = at(position + 1);
    return second == '*' || second == '/';
  }

  private void comment() {
    boolean block = at(position + 1) == '*';
    int end = block ? text.indexOf("*/", position + 2) : text.indexOf('\n', position);
    position = end < 0 ? text.length() : block ? end + 2 : end;
  }

  /** Passes over a string or character; one that is not closed ends with its line. */
  private void quoted(char quote) {
    blankSoFar = false;
    position++;
    while (position < text.length()) {
      char c = text.charAt(position);
      if (c == '\n') {
        return;
      }
      if (c == '\\' && position + 1 < text.length()) {
        position++;
      }
      position++;
      if (c == quote) {
        return;
      }
    }
  }

  /** Enters a directive; true if it is an `#include` of a fixed path. */
  private boolean directive() {
    inDirective = true;
    blankSoFar = false;
    int at = skipBlanks(position + 1);
    if (!text.startsWith("include", at) || isWordPart(at(at + "include".length()))) {
      position = at;
      return false;
    }
    at = skipBlanks(at + "include".length());
    char open = at(at);
    position = at;
    if (open != '<' && open != '"') {
      return false;
    }
    int close = text.indexOf(open == '<' ? '>' : '"', at + 1);
    int end = text.indexOf('\n', at);
    if (close < 0 || (end >= 0 && close > end)) {
      return false;
    }
    int line = line();
    int column = at + 1 - countedLineStart + 1;
    include = new Include(text.substring(at + 1, close), open == '"', line, column);
    position = close + 1;
    return true;
  }

  private int skipBlanks(int from) {
    int at = from;
    while (at(at) == ' ' || at(at) == '\t') {
      at++;
    }
    return at;
  }

  private char at(int index) {
    return index < text.length() ? text.charAt(index) : 0;
  }

  private static boolean isWordStart(char c) {
    return c < WORD_PARTS.length && WORD_PARTS[c] && (c < '0' || c > '9');
  }

  private static boolean isWordPart(char c) {
    return c < WORD_PARTS.length && WORD_PARTS[c];
  }

  private static boolean[] wordParts() {
    boolean[] parts = new boolean[128];
    for (char c = 0; c < parts.length; c++) {
      boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
      parts[c] = letter || (c >= '0' && c <= '9') || c == '_' || c == '$';
    }
    return parts;
  }
}
