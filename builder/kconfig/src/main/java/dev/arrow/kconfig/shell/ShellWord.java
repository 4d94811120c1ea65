package dev.arrow.kconfig.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A word or an operator of a command that any shell would cut in the same way.
 *
 * @param text without the quotes
 * @param quoted whether it stood in quotes, as a whole
 */
record ShellWord(String text, boolean quoted) {
  /** These mean themselves, wherever they stand in a word. */
  private static final String PLAIN = "_./-+:,@%=";

  private static final List<String> OPERATORS =
      List.of("&&", "||", ";", ">/dev/null", "2>&1", "{", "}");

  /** Whether it ends the words of a step. */
  boolean isOperator() {
    return !quoted && OPERATORS.contains(text);
  }

  /** Whether it is {@code $1} to {@code $9}. */
  boolean isArgument() {
    return !quoted && text.startsWith("$");
  }

  /** The words of a command; empty if there is anything in it that shells give a meaning. */
  static Optional<List<ShellWord>> cut(String command) {
    List<ShellWord> words = new ArrayList<>();
    int at = 0;
    while (at < command.length()) {
      char c = command.charAt(at);
      int end;
      if (c == ' ') {
        at++;
        continue;
      } else if (c == '"' || c == '\'') {
        end = quotedEnd(command, at);
        if (end < 0) {
          return Optional.empty();
        }
        words.add(new ShellWord(command.substring(at + 1, end - 1), true));
      } else {
        end = bareEnd(command, at);
        if (end < 0) {
          return Optional.empty();
        }
        words.add(new ShellWord(command.substring(at, end), false));
      }
      at = end;
    }
    return Optional.of(words);
  }

  /** Behind the closing quote, which must also end the word; -1 if the text is not plain. */
  private static int quotedEnd(String command, int from) {
    int at = from + 1;
    while (at < command.length() && (isPlain(command.charAt(at)) || command.charAt(at) == ' ')) {
      at++;
    }
    boolean closed = at < command.length() && command.charAt(at) == command.charAt(from);
    return closed && endsWord(command, at + 1) ? at + 1 : -1;
  }

  private static int bareEnd(String command, int from) {
    for (String operator : OPERATORS) {
      int end = from + operator.length();
      if (command.startsWith(operator, from) && endsWord(command, end)) {
        return end;
      }
    }
    if (command.charAt(from) == '$') {
      int end = from + 2;
      boolean digit = end <= command.length() && "123456789".indexOf(command.charAt(from + 1)) >= 0;
      return digit && endsWord(command, end) ? end : -1;
    }
    int at = from;
    while (at < command.length() && isPlain(command.charAt(at))) {
      at++;
    }
    boolean unequal = command.startsWith("!= ", from);
    at = unequal ? from + 2 : at;
    return at > from && endsWord(command, at) ? at : -1;
  }

  private static boolean endsWord(String command, int at) {
    return at == command.length() || command.charAt(at) == ' ' || command.charAt(at) == ';';
  }

  private static boolean isPlain(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || PLAIN.indexOf(c) >= 0;
  }
}
