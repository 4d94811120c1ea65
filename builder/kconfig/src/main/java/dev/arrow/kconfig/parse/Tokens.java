package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import java.util.Arrays;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one statement. The lexer fills the same object again and again, so that reading a
 * tree allocates little; the parser takes them one by one.
 */
final class Tokens {
  private TokenKind[] kinds = new TokenKind[16];
  private String[] texts = new String[16];
  private @Nullable Keyword[] keywords = new Keyword[16];
  private int[] offsets = new int[16];
  private int[] lines = new int[16];
  private int[] lineStarts = new int[16];
  private int count;
  private int next;
  private boolean late;
  private SourceText source;
  private int endOffset;
  private int endLine;
  private int endLineStart;

  Tokens(SourceText source) {
    this.source = source;
  }

  void restart(SourceText from) {
    source = from;
    count = 0;
    next = 0;
    late = false;
  }

  /** Notes that the text of a token is not yet known as a whole. */
  void markLate() {
    late = true;
  }

  boolean isLate() {
    return late;
  }

  /** The same tokens, which stay when the lexer reads on. */
  Tokens copy() {
    Tokens copy = new Tokens(source);
    copy.kinds = Arrays.copyOf(kinds, count);
    copy.texts = Arrays.copyOf(texts, count);
    copy.keywords = Arrays.copyOf(keywords, count);
    copy.offsets = Arrays.copyOf(offsets, count);
    copy.lines = Arrays.copyOf(lines, count);
    copy.lineStarts = Arrays.copyOf(lineStarts, count);
    copy.count = count;
    copy.next = next;
    copy.late = late;
    copy.endOffset = endOffset;
    copy.endLine = endLine;
    copy.endLineStart = endLineStart;
    return copy;
  }

  /**
   * Completes the texts. A word of which nothing is left is no token.
   *
   * @param settled completes a text
   */
  void settle(UnaryOperator<String> settled) {
    int kept = 0;
    for (int i = 0; i < count; i++) {
      String text = settled.apply(texts[i]);
      boolean word = kinds[i] == TokenKind.WORD;
      if (word && text.isEmpty()) {
        continue;
      }
      keywords[kept] = keywords[i];
      texts[kept] = word ? text.intern() : text;
      kinds[kept] = kinds[i];
      offsets[kept] = offsets[i];
      lines[kept] = lines[i];
      lineStarts[kept] = lineStarts[i];
      kept++;
    }
    count = kept;
    late = false;
  }

  void add(TokenKind kind, String text, @Nullable Keyword keyword, int offset) {
    if (count == kinds.length) {
      grow();
    }
    kinds[count] = kind;
    texts[count] = text;
    keywords[count] = keyword;
    offsets[count] = offset;
    lines[count] = endLine;
    lineStarts[count] = endLineStart;
    count++;
  }

  private void grow() {
    int length = count * 2;
    kinds = Arrays.copyOf(kinds, length);
    texts = Arrays.copyOf(texts, length);
    keywords = Arrays.copyOf(keywords, length);
    offsets = Arrays.copyOf(offsets, length);
    lines = Arrays.copyOf(lines, length);
    lineStarts = Arrays.copyOf(lineStarts, length);
  }

  /** The line that tokens are now added from. */
  void line(int number, int start) {
    endLine = number;
    endLineStart = start;
  }

  void end(int offset) {
    endOffset = offset;
  }

  int count() {
    return count;
  }

  TokenKind peek() {
    return next < count ? kinds[next] : TokenKind.END;
  }

  boolean atEnd() {
    return next >= count;
  }

  /** The keyword that comes next, if it is one. */
  @Nullable Keyword peekKeyword() {
    return next < count && kinds[next] == TokenKind.WORD ? keywords[next] : null;
  }

  /** The text of the next word or string. */
  String peekText() {
    return next < count ? texts[next] : "";
  }

  /** Takes the next token and returns its text. */
  String take() {
    return texts[next++];
  }

  /** Takes the next token if it is of that kind. */
  boolean takeIf(TokenKind kind) {
    if (peek() != kind) {
      return false;
    }
    next++;
    return true;
  }

  boolean takeIf(Keyword keyword) {
    if (peekKeyword() != keyword) {
      return false;
    }
    next++;
    return true;
  }

  /** Where the next token starts, or the statement ends. */
  SourcePosition position() {
    return next < count
        ? source.position(lines[next], lineStarts[next], offsets[next])
        : source.position(endLine, endLineStart, Math.max(endOffset, endLineStart));
  }

  /** Where the statement starts. */
  SourcePosition start() {
    return source.position(lines[0], lineStarts[0], offsets[0]);
  }

  /** The next token for a message. */
  String shown() {
    if (peek() == TokenKind.WORD) {
      return "`" + texts[next] + "`";
    }
    return peek().shown();
  }
}
