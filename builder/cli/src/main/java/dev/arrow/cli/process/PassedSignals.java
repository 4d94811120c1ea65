package dev.arrow.cli.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;

/** Signals that ask this program to end and, until this is closed, go on to another one. */
public final class PassedSignals implements AutoCloseable {
  /** Numbers as in Linux's {@code <asm-generic/signal.h>}. */
  private static final SortedMap<String, Integer> NUMBERS =
      new TreeMap<>(Map.of("HUP", 1, "INT", 2, "TERM", 15));

  private final List<Runnable> undo;

  private PassedSignals(List<Runnable> undo) {
    this.undo = undo;
  }

  /**
   * From now on has them go there.
   *
   * @param receiver takes their numbers, on any thread
   */
  public static PassedSignals to(IntConsumer receiver) {
    List<Runnable> undo = new ArrayList<>();
    NUMBERS.forEach(
        (name, number) -> undo.add(Signals.handle(name, each -> receiver.accept(number))));
    return new PassedSignals(undo);
  }

  @Override
  public void close() {
    undo.forEach(Runnable::run);
  }
}
