package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.Shell;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The macro language: variables, user functions and built-in ones, all text to text. Limits on
 * depth and amount keep a hostile file from running away.
 */
final class Macros {
  /** Each level takes four frames of the Java stack. */
  private static final int DEEPEST = 200;

  private static final int MOST_CALLS = 1_000_000;
  private static final long MOST_CHARACTERS = 1L << 25;
  private static final int LONGEST = 1 << 20;
  private static final int MOST_ARGUMENTS = 16;
  private static final String[] NONE = {};

  private final Dialect dialect;
  private final EnvironmentText environment;
  private final SyntaxReporter reporter;
  private final Map<String, Variable> variables = new HashMap<>();
  private final ShellCalls shellCalls;
  private SourcePosition place = SourcePosition.wholeFile("");
  private int depth;
  private int calls;
  private long characters;

  private static final class Variable {
    String value;
    boolean recursive;
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
  }

  EnvironmentText environment() {
    return environment;
  }

  /** What {@code $(content)} yields; not settled. */
  String call(String content, SourcePosition at) {
    place = at;
    return evaluate(content, NONE);
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
      variables.put(name, new Variable(settled(expand(value, NONE)), false));
    } else if (operator == '=' || present == null) {
      variables.put(name, new Variable(value, true));
    } else {
      String added = present.recursive ? value : settled(expand(value, NONE));
      present.value = checked(present.value + " " + added);
    }
  }

  private String expand(String text, String[] arguments) {
    int dollar = text.indexOf("$(");
    if (dollar < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (dollar >= 0) {
      out.append(text, at, dollar);
      int close = closing(text, dollar + 1);
      if (close < 0) {
        String rest = text.substring(dollar);
        fault(KconfigError.MACRO, "The macro call `" + rest + "` has no closing `)`.");
        return "";
      }
      out.append(evaluate(text.substring(dollar + 2, close), arguments));
      checked(out);
      at = close + 1;
      dollar = text.indexOf("$(", at);
    }
    return out.append(text, at, text.length()).toString();
  }

  private static int closing(String text, int open) {
    int nesting = 0;
    for (int i = open; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '(') {
        nesting++;
      } else if (c == ')' && --nesting == 0) {
        return i;
      }
    }
    return -1;
  }

  private String evaluate(String content, String[] arguments) {
    characters += content.length();
    if (++calls > MOST_CALLS || depth >= DEEPEST || characters > MOST_CHARACTERS) {
      fault(KconfigError.MACRO_RECURSION, "The macros call each other without end.");
      throw new ParseAborted();
    }
    depth++;
    List<String> parts = split(content);
    for (int i = 0; i < parts.size(); i++) {
      parts.set(i, expand(parts.get(i), arguments));
    }
    String[] own = parts.subList(1, parts.size()).toArray(NONE);
    String result = invoke(settled(parts.get(0)), own, arguments);
    depth--;
    return result;
  }

  private List<String> split(String content) {
    List<String> parts = new ArrayList<>(4);
    int nesting = 0;
    int from = 0;
    for (int i = 0; i < content.length(); i++) {
      char c = content.charAt(i);
      if (c == '(') {
        nesting++;
      } else if (c == ')') {
        nesting--;
      } else if (c == ',' && nesting == 0 && parts.size() < MOST_ARGUMENTS) {
        parts.add(content.substring(from, i));
        from = i + 1;
      }
    }
    parts.add(content.substring(from));
    return parts;
  }

  private String invoke(String name, String[] arguments, String[] outer) {
    if (arguments.length == 0) {
      int parameter = parameterNumber(name);
      if (parameter > 0 && parameter <= outer.length) {
        return outer[parameter - 1];
      }
    }
    Variable variable = variables.get(name);
    if (variable != null) {
      return expand(name, variable, arguments);
    }
    String built = builtIn(name, arguments);
    if (built != null) {
      return built;
    }
    return arguments.length == 0 ? fromEnvironment(name) : "";
  }

  private static int parameterNumber(String name) {
    if (name.isEmpty() || name.length() > 4) {
      return 0;
    }
    int number = 0;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (c < '0' || c > '9') {
        return 0;
      }
      number = number * 10 + c - '0';
    }
    return number;
  }

  private String expand(String name, Variable variable, String[] arguments) {
    if (arguments.length == 0 && variable.expanding > 0) {
      fault(KconfigError.MACRO_RECURSION, "The variable `" + name + "` refers to itself.");
      return "";
    }
    if (!variable.recursive) {
      return variable.value;
    }
    variable.expanding++;
    String result = expand(variable.value, arguments);
    variable.expanding--;
    return result;
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

  private <T extends CharSequence> T checked(T text) {
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
