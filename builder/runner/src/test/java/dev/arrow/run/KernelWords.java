package dev.arrow.run;

import java.util.ArrayList;
import java.util.List;

/** A reader of command lines as the manual describes them, apart from the kernel's own. */
final class KernelWords {
  private final String line;
  private int at;

  private KernelWords(String line) {
    this.line = line;
  }

  /** The words of a line that is not malformed. */
  static List<String> of(String line) {
    KernelWords reader = new KernelWords(line);
    List<String> words = new ArrayList<>();
    while (reader.findWord()) {
      words.add(reader.word());
    }
    return words;
  }

  private boolean findWord() {
    while (at < line.length() && line.charAt(at) <= ' ') {
      at++;
    }
    return at < line.length();
  }

  private String word() {
    StringBuilder word = new StringBuilder();
    boolean quoted = false;
    while (at < line.length() && (quoted || line.charAt(at) > ' ')) {
      char c = line.charAt(at++);
      if (c == '"') {
        quoted = !quoted;
      } else {
        word.append(quoted && c == '\\' ? escape() : c);
      }
    }
    if (quoted) {
      throw new AssertionError("an open quote in " + line);
    }
    return word.toString();
  }

  private char escape() {
    char c = line.charAt(at++);
    switch (c) {
      case '"', '\\':
        return c;
      case 'n':
        return '\n';
      case 'x':
        at += 2;
        return (char) Integer.parseInt(line.substring(at - 2, at), 16);
      default:
        throw new AssertionError("the escape " + c + " in " + line);
    }
  }
}
