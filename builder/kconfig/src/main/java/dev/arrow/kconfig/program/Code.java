package dev.arrow.kconfig.program;

import dev.arrow.kconfig.syntax.Relation;
import java.util.Arrays;

/**
 * Instructions of compiled expressions. An expression is a run of instructions for a machine with a
 * stack of logic values, ended by {@link #END}. The operation is in the low bits, its argument in
 * the others. After {@link #COMPARE} two operands follow: the number of a symbol, or the complement
 * of the number of a constant.
 */
public final class Code {
  /** The value on the stack is the result. */
  public static final int END = 0;

  /** Pushes the value of a unit. */
  public static final int UNIT = 1;

  /** Pushes 0, 1 or 2. */
  public static final int CONSTANT = 2;

  /** The lesser of two. */
  public static final int AND = 3;

  /** The greater of two. */
  public static final int OR = 4;

  /** The opposite of one. */
  public static final int NOT = 5;

  /** Pushes the result of a comparison; the argument is the number of the relation. */
  public static final int COMPARE = 6;

  private static final int BITS = 3;
  private static final int MASK = (1 << BITS) - 1;
  private static final Relation[] RELATIONS = Relation.values();

  private Code() {}

  public static int operation(int instruction) {
    return instruction & MASK;
  }

  public static int argument(int instruction) {
    return instruction >>> BITS;
  }

  static int of(int operation, int argument) {
    return operation | argument << BITS;
  }

  static int comparison(Relation relation) {
    return of(COMPARE, Arrays.asList(RELATIONS).indexOf(relation));
  }

  /** The relation that the argument of a comparison stands for. */
  public static Relation relation(int number) {
    return RELATIONS[number];
  }
}
