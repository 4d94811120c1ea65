package dev.arrow.tests.oracle;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Types on a program's terminal: a text each time the program writes the byte ENQ, and never
 * before. The texts stand in the program's source, in order, as {@code tests/oracle/README.md}
 * says.
 */
final class Typist {
  private static final byte ASKED = 5;
  private static final Pattern TEXT =
      Pattern.compile("/\\* type: \"((?:[^\"\\\\]|\\\\.)*)\"(?: \\* (\\d+))? \\*/");
  private static final Pattern ESCAPE = Pattern.compile("\\\\([0-7]{3}|.)");

  private final Deque<byte[]> texts;

  private Typist(List<byte[]> texts) {
    this.texts = new ArrayDeque<>(texts);
  }

  /** Somebody who types nothing. */
  static Typist silent() {
    return new Typist(List.of());
  }

  /** Somebody who types what a source says. */
  static Typist of(String source) {
    List<byte[]> texts = new ArrayList<>();
    Matcher text = TEXT.matcher(source);
    while (text.find()) {
      int times = text.group(2) == null ? 1 : Integer.parseInt(text.group(2));
      String typed = ESCAPE.matcher(text.group(1)).replaceAll(Typist::meaning).repeat(times);
      texts.add(typed.getBytes(StandardCharsets.ISO_8859_1));
    }
    return new Typist(texts);
  }

  private static String meaning(java.util.regex.MatchResult escape) {
    String code = escape.group(1);
    String meant =
        switch (code.charAt(0)) {
          case 'r' -> "\r";
          case 'n' -> "\n";
          case '0', '1', '2', '3' -> String.valueOf((char) Integer.parseInt(code, 8));
          default -> code;
        };
    return Matcher.quoteReplacement(meant);
  }

  /** Whether there is nothing left to type. */
  boolean done() {
    return texts.isEmpty();
  }

  /** Whether what is left to type has 7 bits and so many bytes at once. */
  boolean isPlain(int most) {
    for (byte[] text : texts) {
      if (text.length > most) {
        return false;
      }
      for (byte each : text) {
        if (each < 0) {
          return false;
        }
      }
    }
    return true;
  }

  /** Looks at what the program wrote now, and types what it asks for. */
  void look(byte[] written, int length, OutputStream keys) throws IOException {
    for (int i = 0; i < length; i++) {
      if (written[i] == ASKED && !texts.isEmpty()) {
        keys.write(texts.remove());
        keys.flush();
      }
    }
  }
}
