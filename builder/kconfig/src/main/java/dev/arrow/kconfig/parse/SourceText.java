package dev.arrow.kconfig.parse;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of a file, with the name that messages use. Text is UTF-8, or Latin-1 if it cannot be
 * that: old trees have help texts in it.
 */
final class SourceText {
  private final String name;
  private final byte[] bytes;
  private final boolean ascii;
  private final Charset charset;
  private final int firstLine;
  private final int firstColumn;

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
    int characters = ascii ? offset - lineStart : decode(lineStart, offset).length();
    int column = characters + (line == 1 ? firstColumn : 1);
    return new SourcePosition(name, line + firstLine - 1, column);
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
    return diagnostic.withSourceLine(line(position.line()));
  }

  /** The text of a line, without its end. */
  String line(int number) {
    int from = 0;
    for (int i = 1; i < number && from < bytes.length; i++) {
      from = endOfLine(from) + 1;
    }
    from = Math.min(from, bytes.length);
    int to = endOfLine(from);
    return decode(from, to > from && bytes[to - 1] == '\r' ? to - 1 : to);
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

  private static boolean isUtf8(byte[] bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
