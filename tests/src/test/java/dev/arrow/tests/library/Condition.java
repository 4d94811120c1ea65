package dev.arrow.tests.library;

import dev.arrow.tests.harness.Machine;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a Kconfig expression says of a machine's target. Symbols that are no platform's and no
 * architecture's can be as is needed, so they hold, negated or not.
 */
final class Condition {
  private static final Pattern TOKEN = Pattern.compile("&&|\\|\\||[!()]|\\w+");
  private static final Pattern FACT = Pattern.compile("(?:ARCH|PLAT)_(\\w+)");

  private final Deque<String> tokens;
  private final Machine machine;

  private Condition(String expression, Machine machine) {
    List<String> all = TOKEN.matcher(expression).results().map(MatchResult::group).toList();
    this.tokens = new ArrayDeque<>(all);
    this.machine = machine;
  }

  /** Whether the expression can hold there. */
  static boolean holds(String expression, Machine machine) {
    Condition condition = new Condition(expression, machine);
    boolean value = condition.either();
    if (!condition.tokens.isEmpty()) {
      throw new IllegalArgumentException("not understood: " + expression);
    }
    return value;
  }

  private boolean either() {
    boolean value = both();
    while ("||".equals(tokens.peek())) {
      tokens.remove();
      value |= both();
    }
    return value;
  }

  private boolean both() {
    boolean value = single();
    while ("&&".equals(tokens.peek())) {
      tokens.remove();
      value &= single();
    }
    return value;
  }

  private boolean single() {
    String token = tokens.remove();
    if (token.equals("(")) {
      boolean value = either();
      tokens.remove();
      return value;
    }
    boolean negated = token.equals("!");
    var fact = FACT.matcher(negated ? tokens.remove() : token);
    return !fact.matches() || machine.isCalled(fact.group(1)) != negated;
  }
}
