package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Shell;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The macro language: variables, user functions and built-in ones, all text to text. Limits on
 * depth and amount keep a hostile file from running away.
 */
final class Macros {
  /** How often a function may be open within itself, as in the C tool. */
  private static final int DEEPEST_FUNCTION = 1000;

  private static final int MOST_CALLS = 1_000_000;
  private static final long MOST_CHARACTERS = 1L << 25;
  private static final int LONGEST = 1 << 20;

  /** The name and the arguments of a call, as in the C tool. */
  private static final int MOST_PARTS = 16;

  private static final int LONGEST_NUMBER = 4;

  private final Dialect dialect;
  private final EnvironmentText environment;
  private final SyntaxReporter reporter;
  private final Map<String, Variable> variables = new HashMap<>();
  private final ShellCalls shellCalls;
  private final boolean loose;
  private SourcePosition place = SourcePosition.wholeFile("");
  private int calls;
  private long characters;

  /** A variable or function that the tree has set. */
  static final class Variable {
    String value;

    /** Whether the value is expanded when it is used. */
    final boolean recursive;

    /** How many of its values are being expanded. */
    int expanding;

    Variable(String value, boolean recursive) {
      this.value = value;
      this.recursive = recursive;
    }
  }

  Macros(Dialect dialect, EnvironmentText environment, Shell shell, SyntaxReporter reporter) {
    this.dialect = dialect;
    this.environment = environment;
    this.reporter = reporter;
    this.shellCalls = new ShellCalls(shell, reporter);
    this.loose = dialect.has(Feature.LOOSE_MACROS);
  }

  EnvironmentText environment() {
    return environment;
  }

  /** What {@code $(content)} yields; not settled. */
  String call(String content, SourcePosition at) {
    place = at;
    return Expansion.ofCall(this, content);
  }

  /** A text that {@link #call} gave, with what commands said in it; waits for these. */
  String settled(String text) {
    return checked(shellCalls.settled(text));
  }

  /**
   * Carries an assignment out.
   *
   * @param operator first character of {@code =}, {@code :=}, {@code +=}
   */
  void assign(String name, char operator, String value, SourcePosition at) {
    place = at;
    Variable present = variables.get(name);
    if (operator == ':') {
      variables.put(name, new Variable(settled(Expansion.of(this, value)), false));
    } else if (operator == '=' || present == null) {
      variables.put(name, new Variable(value, true));
    } else {
      String added = present.recursive ? value : settled(Expansion.of(this, value));
      present.value = checked(present.value + " " + added);
    }
  }

  /** Counts a call against the limits. */
  void count(String content, boolean fits) {
    characters += content.length();
    if (++calls > MOST_CALLS || !fits || characters > MOST_CHARACTERS) {
      endless();
    }
  }

  private void endless() {
    fault(KconfigError.MACRO_RECURSION, "The macros call each other without end.");
    throw new ParseAborted();
  }

  /**
   * The argument that a call stands for as it is written.
   *
   * @param arguments the name of the function that it stands in and what that was called with
   */
  @Nullable String parameter(String content, String[] arguments) {
    int number = parameterNumber(content.stripLeading());
    return number > 0 && number < arguments.length ? arguments[number] : null;
  }

  /** The name and the arguments of a call. */
  List<String> split(String content) {
    List<String> parts = new ArrayList<>(4);
    int nesting = 0;
    int from = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '(') {
        nesting++;
      } else if (c == ')') {
        nesting--;
      } else if (c == ',' && nesting == 0) {
        parts.add(content.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(content.substring(from));
    if (parts.size() > MOST_PARTS && !loose) {
      fault(
          KconfigError.MACRO,
          "`%s` is called with %d arguments; more than %d are not allowed."
              .formatted(parts.get(0), parts.size() - 1, MOST_PARTS - 1));
      return List.of("");
    }
    return parts;
  }

  @Nullable Variable variable(String name) {
    return variables.get(name);
  }

  /** Whether a variable that is being expanded may be so once more. */
  boolean mayExpand(String name, Variable variable, boolean plain) {
    if (plain && variable.expanding > 0) {
      fault(KconfigError.MACRO_RECURSION, "The variable `" + name + "` refers to itself.");
      return false;
    }
    if (variable.expanding > DEEPEST_FUNCTION) {
      endless();
    }
    return true;
  }

  void unclosed(String call) {
    fault(KconfigError.MACRO, "The macro call `" + call + "` has no closing `)`.");
  }

  /**
   * What a call yields of which no variable has the name.
   *
   * @param own the name and what it is called with
   */
  String invoke(String[] own) {
    String name = own[0];
    String built = builtIn(name, Arrays.copyOfRange(own, 1, own.length));
    if (built != null) {
      return built;
    }
    return own.length == 1 || loose ? fromEnvironment(name) : "";
  }

  /** The argument of which a name that was computed is the number, where that counts. */
  @Nullable String computedParameter(String name, String[] arguments) {
    boolean counts = loose && !name.isEmpty();
    int number = counts ? parameterNumber(name) : -1;
    return number >= 0 && number < arguments.length ? arguments[number] : null;
  }

  /** The number that a text is; -1 if it is none that an argument can have. */
  private static int parameterNumber(String name) {
    if (name.isEmpty() || name.length() > LONGEST_NUMBER) {
      return -1;
    }
    int number = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private String fromEnvironment(String name) {
    String value = environment.value(name);
    return value == null ? "" : value;
  }

  private @Nullable String builtIn(String name, String[] arguments) {
    int wanted =
        switch (name) {
          case "filename", "lineno" -> 0;
          case "shell", "info" -> 1;
          case "warning-if", "error-if" -> 2;
          default -> -1;
        };
    if (wanted < 0) {
      return null;
    }
    if (arguments.length != wanted) {
      String found = arguments.length + " given";
      fault(KconfigError.MACRO, "`%s` takes %d arguments, %s.".formatted(name, wanted, found));
      return "";
    }
    for (int i = 0; i < wanted; i++) {
      arguments[i] = settled(arguments[i]);
    }
    return switch (name) {
      case "filename" -> place.file();
      case "lineno" -> Integer.toString(place.line());
      case "shell" -> shell(arguments[0]);
      case "info" -> said(KconfigError.MACRO_INFO, arguments[0]);
      case "warning-if" -> saidIf(KconfigError.MACRO_WARNING, arguments);
      default -> saidIf(KconfigError.MACRO_ERROR, arguments);
    };
  }

  private String saidIf(KconfigError kind, String[] arguments) {
    return arguments[0].equals("y") ? said(kind, arguments[1]) : "";
  }

  private String said(KconfigError kind, String text) {
    fault(kind, text);
    if (kind == KconfigError.MACRO_ERROR) {
      throw new ParseAborted();
    }
    return "";
  }

  private String shell(String command) {
    if (!dialect.has(Feature.SHELL)) {
      fault(
          KconfigError.SHELL_REFUSED,
          "`$(shell,...)` is refused: a library's options must not depend on the build machine.");
      return "";
    }
    return shellCalls.start(command, place);
  }

  <T extends CharSequence> T checked(T text) {
    if (text.length() > LONGEST) {
      fault(KconfigError.MACRO_RECURSION, "The macros yield more than 1 MiB of text.");
      throw new ParseAborted();
    }
    return text;
  }

  private void fault(KconfigError kind, String message) {
    reporter.report(kind, message, place);
  }
}
