package dev.arrow.kconfig.program;

import dev.arrow.kconfig.syntax.Expr;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The constants of a model, and the names that are defined nowhere: these are their own text. */
final class ConstantTable {
  private final List<String> texts = new ArrayList<>();
  private final List<Boolean> tristate = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The number of an operand that is no defined symbol. */
  int number(Expr.Operand operand) {
    boolean logical = operand instanceof Expr.Constant constant && constant.isTristate();
    Integer known = numbers.get(operand.text());
    if (known == null) {
      known = texts.size();
      numbers.put(operand.text(), known);
      texts.add(operand.text());
      tristate.add(logical);
    }
    return known;
  }

  int size() {
    return texts.size();
  }

  String text(int number) {
    return texts.get(number);
  }

  boolean isTristate(int number) {
    return tristate.get(number);
  }
}
