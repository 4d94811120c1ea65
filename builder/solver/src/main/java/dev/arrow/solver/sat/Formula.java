package dev.arrow.solver.sat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Clauses over numbered variables; a literal is the number of a variable, negative for its
 * opposite. Grows only. Gates that were asked for before are not made again.
 */
public final class Formula {
  /** The literal that always holds. */
  public static final int TRUE = 1;

  /** The literal that never holds. */
  public static final int FALSE = -1;

  private final List<int[]> clauses = new ArrayList<>();
  private final Map<Long, Integer> gates = new HashMap<>();
  private int variables = 1;

  public Formula() {
    clauses.add(new int[] {TRUE});
  }

  /** A new variable. */
  public int variable() {
    return ++variables;
  }

  /** How many variables there are; they are numbered from 1. */
  public int variables() {
    return variables;
  }

  /** All clauses so far. */
  public List<int[]> clauses() {
    return clauses;
  }

  /** At least one of the literals must hold. */
  public void require(int... literals) {
    int kept = 0;
    int[] clause = new int[literals.length];
    for (int literal : literals) {
      if (literal == TRUE) {
        return;
      }
      if (literal != FALSE) {
        clause[kept++] = literal;
      }
    }
    clauses.add(Arrays.copyOf(clause, kept));
  }

  /** The two must be the same. */
  public void requireSame(int a, int b) {
    require(-a, b);
    require(a, -b);
  }

  /** Of the literals at most one may hold. */
  public void requireAtMostOne(List<Integer> literals) {
    for (int i = 0; i < literals.size(); i++) {
      for (int j = i + 1; j < literals.size(); j++) {
        require(-literals.get(i), -literals.get(j));
      }
    }
  }

  /** Whether both hold. */
  public int and(int a, int b) {
    if (a == FALSE || b == FALSE || a == -b) {
      return FALSE;
    }
    if (a == TRUE || a == b) {
      return b;
    }
    if (b == TRUE) {
      return a;
    }
    long low = Math.min(a, b);
    long high = Math.max(a, b);
    long key = (low << 32) ^ (high & 0xffffffffL);
    Integer known = gates.get(key);
    if (known == null) {
      known = variable();
      gates.put(key, known);
      require(-known, a);
      require(-known, b);
      require(known, -a, -b);
    }
    return known;
  }

  /** Whether either holds. */
  public int or(int a, int b) {
    return -and(-a, -b);
  }

  /** Whether all hold; true of none. */
  public int all(List<Integer> literals) {
    List<Integer> opposites = new ArrayList<>(literals.size());
    for (int literal : literals) {
      opposites.add(-literal);
    }
    return -any(opposites);
  }

  /** Whether any holds; false of none. */
  public int any(List<Integer> literals) {
    int[] kept = literals.stream().mapToInt(x -> x).filter(x -> x != FALSE).distinct().toArray();
    if (kept.length <= 2) {
      return kept.length == 0 ? FALSE : kept.length == 1 ? kept[0] : or(kept[0], kept[1]);
    }
    int result = variable();
    int[] clause = Arrays.copyOf(kept, kept.length + 1);
    clause[kept.length] = -result;
    require(clause);
    for (int literal : kept) {
      require(result, -literal);
    }
    return result;
  }

  /** {@code then} where the condition holds, else {@code otherwise}. */
  public int choose(int condition, int then, int otherwise) {
    if (condition == TRUE || then == otherwise) {
      return then;
    }
    return condition == FALSE ? otherwise : or(and(condition, then), and(-condition, otherwise));
  }
}
