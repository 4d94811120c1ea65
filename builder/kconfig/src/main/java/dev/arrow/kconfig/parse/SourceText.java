package dev.arrow.kconfig.parse;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file, with the name that messages use. Text is UTF-8, or Latin-1 if it cannot be
 * that: old trees have help texts in it.
 */
final class SourceText {
  /** A longer line tells nobody anything, and a thousand of them would fill memory. */
  private static final int LONGEST_SHOWN = 2000;

  private static final int PIECE = 1 << 13;

  private final String name;
  private final byte[] bytes;
  private final boolean ascii;
  private final Charset charset;
  private final int firstLine;
  private final int firstColumn;
  private int countedLine = -1;
  private int countedTo;
  private int counted;

  /** The line sought last; at first one behind all, so that the search starts anew. */
  private int soughtLine = Integer.MAX_VALUE;

  private int soughtStart;
  private int soughtEnd;

  SourceText(String name, byte[] bytes) {
    this(bytes, new SourcePosition(name, 1, 1));
  }

  /** A text that stands somewhere in another file. */
  SourceText(byte[] bytes, SourcePosition start) {
    this.name = start.file();
    this.firstLine = Math.max(start.line(), 1);
    this.firstColumn = Math.max(start.column(), 1);
    this.bytes = bytes;
    this.ascii = isAscii(bytes);
    this.charset = ascii || isUtf8(bytes) ? StandardCharsets.UTF_8 : StandardCharsets.ISO_8859_1;
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes;
  }

  String decode(int from, int to) {
    return new String(bytes, from, to - from, charset);
  }

  /** The place of a byte, given where its line starts. */
  SourcePosition position(int line, int lineStart, int offset) {
    int characters = ascii ? offset - lineStart : characters(lineStart, offset);
    int column = characters + (line == 1 ? firstColumn : 1);
    return new SourcePosition(name, line + firstLine - 1, column);
  }

  /** Counts on from the place asked for last, so that a line of many words costs no more. */
  private int characters(int lineStart, int offset) {
    if (lineStart != countedLine || offset < countedTo) {
      countedLine = lineStart;
      countedTo = lineStart;
      counted = 0;
    }
    counted += decode(countedTo, offset).length();
    countedTo = offset;
    return counted;
  }

  /** The diagnostic with the line it is about, if it is about this file. */
  Diagnostic withLine(Diagnostic diagnostic) {
    if (diagnostic.position().isEmpty() || diagnostic.sourceLine().isPresent()) {
      return diagnostic;
    }
    SourcePosition position = diagnostic.position().get();
    if (position.line() == 0 || !position.file().equals(name)) {
      return diagnostic;
    }
    seek(position.line());
    return soughtEnd - soughtStart > LONGEST_SHOWN
        ? diagnostic
        : diagnostic.withSourceLine(soughtText());
  }

  /** The text of a line, without its end. */
  String line(int number) {
    seek(number);
    return soughtText();
  }

  /** Finds a line; looks on from the line asked for last. */
  private void seek(int number) {
    if (number < soughtLine) {
      soughtLine = 1;
      soughtStart = 0;
      soughtEnd = endOfLine(0);
    }
    while (soughtLine < number && soughtStart < bytes.length) {
      soughtStart = Math.min(soughtEnd + 1, bytes.length);
      soughtEnd = endOfLine(soughtStart);
      soughtLine++;
    }
  }

  private String soughtText() {
    boolean returns = soughtEnd > soughtStart && bytes[soughtEnd - 1] == '\r';
    return decode(soughtStart, returns ? soughtEnd - 1 : soughtEnd);
  }

  int endOfLine(int from) {
    int at = from;
    while (at < bytes.length && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private static boolean isAscii(byte[] bytes) {
    for (byte b : bytes) {
      if (b < 0) {
        return false;
      }
    }
    return true;
  }

  /** Decodes piece by piece: the whole text of a large file would take twice its size. */
  private static boolean isUtf8(byte[] bytes) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer from = ByteBuffer.wrap(bytes);
    CharBuffer to = CharBuffer.allocate(PIECE);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      to.clear();
      result = decoder.decode(from, to, true);
    }
    return !result.isError();
  }
}
