package dev.arrow.kconfig.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The expansion of one text. What is begun and not yet finished lies on a stack of its own, not on
 * that of Java, so that macros may call each other as deep as in the C tool in a thread of any
 * size.
 */
final class Expansion {
  /** Calls that are open at the same time; the C tool's stack ends at some ten thousand. */
  private static final int DEEPEST = 20_000;

  private static final String[] NONE = {};

  private final Macros macros;
  private final Deque<Pending> open = new ArrayDeque<>();
  private String result = "";

  private Expansion(Macros macros) {
    this.macros = macros;
  }

  /** What is not finished: a text, or a call in it. */
  private sealed interface Pending {
    /** Does the next thing to be done. */
    void step(Expansion expansion);

    /** Takes what the one above yields. */
    void take(Expansion expansion, String text);
  }

  /** The text with what its calls yield. */
  static String of(Macros macros, String text) {
    if (!text.contains("$(")) {
      return text;
    }
    Expansion expansion = new Expansion(macros);
    expansion.open.push(new Text(text, NONE, null));
    return expansion.run();
  }

  /** What {@code $(content)} yields. */
  static String ofCall(Macros macros, String content) {
    Expansion expansion = new Expansion(macros);
    expansion.call(content, NONE);
    return expansion.run();
  }

  private String run() {
    while (true) {
      Pending top = open.peek();
      if (top == null) {
        return result;
      }
      top.step(this);
    }
  }

  private void call(String content, String[] outer) {
    macros.count(content, open.size() < DEEPEST);
    String parameter = macros.parameter(content, outer);
    if (parameter == null) {
      open.push(new Call(macros.split(content), outer));
    } else {
      finish(parameter);
    }
  }

  private void finish(String text) {
    Pending below = open.peek();
    if (below == null) {
      result = text;
    } else {
      below.take(this, text);
    }
  }

  private static final class Text implements Pending {
    private final String text;
    private final String[] arguments;
    private final Macros.@Nullable Variable variable;
    private final StringBuilder out = new StringBuilder();
    private int at;

    /**
     * A text to expand.
     *
     * @param arguments what {@code $(0)}, {@code $(1)} and so on stand for in it
     * @param variable whose value it is, if it is one
     */
    Text(String text, String[] arguments, Macros.@Nullable Variable variable) {
      this.text = text;
      this.arguments = arguments;
      this.variable = variable;
    }

    @Override
    public void step(Expansion expansion) {
      int dollar = text.indexOf("$(", at);
      if (dollar < 0) {
        end(expansion, out.append(text, at, text.length()).toString());
        return;
      }
      out.append(text, at, dollar);
      int close = closing(text, dollar + 1);
      if (close < 0) {
        expansion.macros.unclosed(text.substring(dollar));
        end(expansion, "");
        return;
      }
      at = close + 1;
      expansion.call(text.substring(dollar + 2, close), arguments);
    }

    private void end(Expansion expansion, String text) {
      expansion.open.pop();
      if (variable != null) {
        variable.expanding--;
      }
      expansion.finish(text);
    }

    @Override
    public void take(Expansion expansion, String text) {
      expansion.macros.checked(out.append(text));
    }
  }

  private static final class Call implements Pending {
    private final List<String> parts;
    private final String[] outer;
    private final List<String> done = new ArrayList<>(4);

    /**
     * A call.
     *
     * @param parts name and arguments, not expanded
     * @param outer name and arguments of the function it stands in
     */
    Call(List<String> parts, String[] outer) {
      this.parts = parts;
      this.outer = outer;
    }

    @Override
    public void step(Expansion expansion) {
      if (done.size() < parts.size()) {
        String part = parts.get(done.size());
        if (part.contains("$(")) {
          expansion.open.push(new Text(part, outer, null));
        } else {
          done.add(part);
        }
        return;
      }
      expansion.open.pop();
      Macros macros = expansion.macros;
      done.set(0, macros.settled(done.get(0)));
      String name = done.get(0);
      String[] own = done.toArray(NONE);
      String parameter = macros.computedParameter(name, outer);
      Macros.Variable variable = macros.variable(name);
      if (parameter != null) {
        expansion.finish(parameter);
      } else if (variable == null) {
        expansion.finish(macros.invoke(own));
      } else if (!macros.mayExpand(name, variable, own.length == 1)) {
        expansion.finish("");
      } else if (variable.recursive) {
        variable.expanding++;
        expansion.open.push(new Text(variable.value, own, variable));
      } else {
        expansion.finish(variable.value);
      }
    }

    @Override
    public void take(Expansion expansion, String text) {
      done.add(text);
    }
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
}
