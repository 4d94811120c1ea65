package dev.arrow.kconfig.file;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * The lines of a configuration file. They are told apart as bytes, a character each, because a file
 * may have texts in UTF-8 and in Latin-1.
 */
final class LineBytes {
  private LineBytes() {}

  /** What is done with a line, which comes without its end. */
  interface Reader {
    /** Reads a line; the first one has the number 1. */
    void line(String line, int number);
  }

  /** Reads all lines; a line may end as in DOS. */
  static void each(byte[] bytes, Reader reader) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    int number = 1;
    int at = 0;
    while (at < text.length()) {
      int end = text.indexOf('\n', at);
      end = end < 0 ? text.length() : end;
      int stop = end > at && text.charAt(end - 1) == '\r' ? end - 1 : end;
      reader.line(text.substring(at, stop), number++);
      at = end + 1;
    }
  }

  /** The text that the bytes are in UTF-8, or in Latin-1 if they are none in that. */
  static String decoded(String bytes) {
    byte[] latin = bytes.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(latin)).toString();
    } catch (CharacterCodingException e) {
      return bytes;
    }
  }
}
