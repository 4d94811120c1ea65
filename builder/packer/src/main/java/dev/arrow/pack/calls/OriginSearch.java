package dev.arrow.pack.calls;

import dev.arrow.pack.calls.InstructionSet.Flow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Goes back from an instruction that calls the kernel, on every way that leads there, to what put a
 * number where it lies; also from a function to those that call it. There are limits to the steps,
 * for one such instruction and for all, and behind them the number counts as not known.
 */
final class OriginSearch {
  private static final int MOST_STEPS = 20_000;
  private static final int MOST_STEPS_IN_ALL = 3_000_000;

  /** Larger numbers are no system calls: Linux's grow by some a year and are below 500. */
  private static final int NUMBERS = 1024;

  private final Code code;
  private final InstructionSet set;
  private final CodeMap map;
  private final SortedSet<Integer> numbers = new TreeSet<>();
  private final Deque<Step> left = new ArrayDeque<>();
  private final Set<Step> seen = new HashSet<>();
  private int stepsLeft = MOST_STEPS_IN_ALL;
  private boolean open;

  /**
   * A number that is looked for.
   *
   * @param at index of an instruction
   * @param place where the number lies before it
   */
  private record Step(int at, Place place) {}

  OriginSearch(Code code, InstructionSet set, CodeMap map) {
    this.code = code;
    this.set = set;
    this.map = map;
  }

  /** What the last search found. */
  SortedSet<Integer> numbers() {
    return new TreeSet<>(numbers);
  }

  /** Finds the numbers that lie in a place there; returns whether there may be others. */
  boolean search(int site, Place place) {
    numbers.clear();
    left.clear();
    seen.clear();
    open = false;
    look(site, place);
    while (!left.isEmpty() && seen.size() < MOST_STEPS && stepsLeft > 0) {
      stepsLeft--;
      back(left.pop());
    }
    return open || !left.isEmpty();
  }

  private void look(int at, Place place) {
    Step step = new Step(at, place);
    if (seen.add(step)) {
      left.push(step);
    }
  }

  private void back(Step step) {
    int[] calls = map.callsTo(step.at());
    int[] jumps = map.jumpsTo(step.at());
    boolean some = calls.length + jumps.length > 0;
    for (int call : calls) {
      called(call, step.place());
    }
    for (int jump : jumps) {
      through(jump, step.place());
    }
    if (!map.isEntry(step.at())) {
      int previous = map.previous(step.at());
      if (previous >= 0 && leadsOn(previous, step.at())) {
        through(previous, step.place());
        some = true;
      }
    }
    open |= !some && !set.pads(code, step.at(), end(step.at()));
  }

  /** Memory is passed on by the caller itself, or nobody knows what lies there. */
  private void called(int call, Place place) {
    Place before = set.beforeCall(place);
    if (before.memory() && (before.offset() < 0 || place.passed())) {
      open = true;
    } else {
      look(call, before.asPassed());
    }
  }

  private boolean leadsOn(int previous, int at) {
    InstructionSet.Shape shape = set.shape(code, previous, end(previous));
    return previous + shape.length() == at
        && shape.flow() != Flow.JUMP
        && shape.flow() != Flow.END
        && code.range(previous).equals(code.range(at));
  }

  private void through(int instruction, Place place) {
    Origins origins = set.before(code, instruction, end(instruction), place);
    for (int number : origins.numbers()) {
      if (number >= 0 && number < NUMBERS) {
        numbers.add(number);
      }
    }
    origins.places().forEach(each -> look(instruction, each));
    open |= origins.open();
  }

  private int end(int at) {
    return code.range(at).to();
  }
}
