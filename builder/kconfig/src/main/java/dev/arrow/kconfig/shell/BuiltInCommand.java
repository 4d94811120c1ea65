package dev.arrow.kconfig.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A command of nothing but a shell's own words, in the few forms that every shell takes alike:
 * steps with {@code &&} and {@code ||} between them, each {@code test}, {@code set --} or {@code
 * echo}, perhaps in braces, its output perhaps thrown away. Whatever is not plainly of these forms
 * is none: the shell knows better.
 */
final class BuiltInCommand {
  /** What stands behind the words of a step in braces. */
  private static final List<String> REST_OF_BRACES = List.of(";", "}", ">/dev/null", "2>&1");

  private final List<ShellWord> words;
  private final StringBuilder output = new StringBuilder();
  private List<String> arguments = List.of();
  private int at;

  private BuiltInCommand(List<ShellWord> words) {
    this.words = words;
  }

  /** Says that a command is of another form. No failure: it never leaves this class. */
  private static final class OtherForm extends RuntimeException {
    private static final long serialVersionUID = 1;

    private OtherForm() {
      super("another form", null, false, false);
    }
  }

  /** What the command prints; empty if only a shell can tell. */
  static Optional<String> answer(String command) {
    Optional<List<ShellWord>> words = ShellWord.cut(command);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    BuiltInCommand found = new BuiltInCommand(words.get());
    try {
      found.steps();
      return Optional.of(found.output.toString());
    } catch (OtherForm e) {
      return Optional.empty();
    }
  }

  private void steps() {
    boolean holds = step(true);
    while (at < words.size()) {
      String between = words.get(at++).text();
      if (!between.equals("&&") && !between.equals("||")) {
        throw new OtherForm();
      }
      boolean wanted = between.equals("&&") == holds;
      boolean result = step(wanted);
      holds = wanted ? result : holds;
    }
  }

  /** Reads a step; carries it out if it is wanted. Returns whether it holds. */
  private boolean step(boolean wanted) {
    if (!takes("{")) {
      return simple(simpleWords(), wanted);
    }
    List<ShellWord> inside = simpleWords();
    for (String rest : REST_OF_BRACES) {
      if (!takes(rest)) {
        throw new OtherForm();
      }
    }
    if (!inside.get(0).text().equals("test")) {
      throw new OtherForm();
    }
    return simple(inside, wanted);
  }

  private boolean takes(String text) {
    boolean there =
        at < words.size() && !words.get(at).quoted() && words.get(at).text().equals(text);
    at += there ? 1 : 0;
    return there;
  }

  private List<ShellWord> simpleWords() {
    int from = at;
    while (at < words.size() && !words.get(at).isOperator()) {
      at++;
    }
    if (from == at || words.get(from).quoted()) {
      throw new OtherForm();
    }
    return words.subList(from, at);
  }

  private boolean simple(List<ShellWord> step, boolean wanted) {
    return switch (step.get(0).text()) {
      case "test" -> test(step);
      case "echo" -> echo(step, wanted);
      case "set" -> set(step, wanted);
      default -> throw new OtherForm();
    };
  }

  private static boolean test(List<ShellWord> step) {
    String last = operand(step.get(step.size() - 1));
    if (step.size() == 3) {
      return switch (step.get(1).text()) {
        case "-z" -> last.isEmpty();
        case "-n" -> !last.isEmpty();
        default -> throw new OtherForm();
      };
    }
    if (step.size() != 4) {
      throw new OtherForm();
    }
    boolean same = operand(step.get(1)).equals(last);
    return switch (step.get(2).text()) {
      case "=" -> same;
      case "!=" -> !same;
      default -> throw new OtherForm();
    };
  }

  /** A word that no shell can take for an option or an operator. */
  private static String operand(ShellWord word) {
    if (word.isArgument() || word.text().startsWith("-") || word.text().contains("=")) {
      throw new OtherForm();
    }
    return word.text();
  }

  private boolean echo(List<ShellWord> step, boolean wanted) {
    List<String> parts = new ArrayList<>();
    for (ShellWord word : step.subList(1, step.size())) {
      String text = word.isArgument() ? argument(word) : word.text();
      if (text.startsWith("-")) {
        throw new OtherForm();
      }
      // An argument that is not there is no word.
      if (!text.isEmpty() || word.quoted()) {
        parts.add(text);
      }
    }
    if (wanted) {
      output.append(String.join(" ", parts)).append('\n');
    }
    return true;
  }

  private String argument(ShellWord word) {
    int number = word.text().charAt(1) - '0';
    return number <= arguments.size() ? arguments.get(number - 1) : "";
  }

  private boolean set(List<ShellWord> step, boolean wanted) {
    if (step.size() < 2 || !step.get(1).text().equals("--")) {
      throw new OtherForm();
    }
    List<String> found = new ArrayList<>();
    for (ShellWord word : step.subList(2, step.size())) {
      if (word.quoted() || word.isArgument()) {
        throw new OtherForm();
      }
      found.add(word.text());
    }
    arguments = wanted ? found : arguments;
    return true;
  }
}
