package dev.arrow.cli.test;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The first and the last lines of a text of any length. */
final class Transcript {
  private static final int KEPT = 100;

  private final List<String> first = new ArrayList<>();
  private final Deque<String> last = new ArrayDeque<>();
  private long leftOut;

  void add(String line) {
    if (first.size() < KEPT) {
      first.add(line);
      return;
    }
    last.addLast(line);
    if (last.size() > KEPT) {
      last.removeFirst();
      leftOut++;
    }
  }

  /** What was kept, and between the two parts how many lines were not. */
  List<String> lines() {
    List<String> lines = new ArrayList<>(first);
    if (leftOut > 0) {
      lines.add("... " + leftOut + (leftOut == 1 ? " line" : " lines") + " left out ...");
    }
    lines.addAll(last);
    return lines;
  }
}
