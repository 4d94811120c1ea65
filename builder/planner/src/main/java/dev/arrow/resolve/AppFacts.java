package dev.arrow.resolve;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** What is known of the program while its libraries are chosen. */
public sealed interface AppFacts {
  /** The symbols that the program takes from libraries. */
  SortedSet<String> undefinedSymbols();

  /** Nothing yet: the program was not compiled. */
  static AppFacts none() {
    return new None();
  }

  /** A linked program, by the undefined symbols of its joined object. */
  static AppFacts linked(SortedSet<String> undefinedSymbols) {
    return new Linked(undefinedSymbols);
  }

  /** A ready program, by what it is seen to call. */
  static AppFacts attached(SortedSet<String> calls) {
    return new Attached(calls);
  }

  /** What the program is seen to call. */
  default SortedSet<String> calls() {
    return Collections.emptySortedSet();
  }

  /**
   * A ready program.
   *
   * @param calls names of system calls and of uses of them
   */
  record Attached(SortedSet<String> calls) implements AppFacts {
    public Attached {
      calls = Collections.unmodifiableSortedSet(new TreeSet<>(calls));
    }

    @Override
    public SortedSet<String> undefinedSymbols() {
      return Collections.emptySortedSet();
    }
  }

  /** Nothing is known. */
  record None() implements AppFacts {
    @Override
    public SortedSet<String> undefinedSymbols() {
      return Collections.emptySortedSet();
    }
  }

  /**
   * A linked program.
   *
   * @param undefinedSymbols what its joined object leaves open
   */
  record Linked(SortedSet<String> undefinedSymbols) implements AppFacts {
    public Linked {
      undefinedSymbols = Collections.unmodifiableSortedSet(new TreeSet<>(undefinedSymbols));
    }
  }
}
