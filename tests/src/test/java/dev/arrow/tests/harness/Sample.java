package dev.arrow.tests.harness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Takes as many of a list of cases as a time budget allows, in an order drawn from the seed, two at
 * a time, and says how many it took, and at once which failed. With {@code arrow.long} it takes
 * them all.
 *
 * @param <T> a case; its {@code toString} names it in failures
 */
public final class Sample<T> {
  private static final int THREADS = 2;

  private final String name;
  private final List<T> first;
  private final List<T> rest;
  private final double share;
  private final int threads;

  private Sample(String name, List<T> first, List<T> rest, double share, int threads) {
    this.name = name;
    this.first = first;
    this.rest = rest;
    this.share = share;
    this.threads = threads;
  }

  /** A sample of the given cases that may use half of what is left of the part's budget. */
  public static <T> Sample<T> of(String name, List<T> cases) {
    return new Sample<>(name, List.of(), List.copyOf(cases), 0.5, THREADS);
  }

  /**
   * One of so many of the given cases, drawn by the seed and taken whatever the budget; with {@code
   * arrow.long} all.
   *
   * @param part 10 for a tenth; what is left over counts as one more
   */
  public static <T> Sample<T> part(String name, List<T> cases, int part) {
    List<T> drawn = new ArrayList<>(cases);
    Collections.shuffle(drawn, new Random(Settings.seed() ^ name.hashCode()));
    List<T> first = drawn.subList(0, (cases.size() + part - 1) / part);
    return of(name, Settings.takeAll() ? cases : first).always(first);
  }

  /**
   * The same with cases that are always taken, before the others and whatever the budget. One that
   * is among the others is taken once.
   */
  public Sample<T> always(List<T> cases) {
    return new Sample<>(name, List.copyOf(cases), rest, share, threads);
  }

  /** The same with another share (0 to 1) of what is left of the part's budget. */
  public Sample<T> share(double newShare) {
    return new Sample<>(name, first, rest, newShare, threads);
  }

  /** The same with one case at a time, for cases that measure or that load the machine. */
  public Sample<T> oneByOne() {
    return new Sample<>(name, first, rest, share, 1);
  }

  /** Checks the cases; fails with all failures named if there were any. */
  public void check(Check<T> check) {
    List<T> order = new ArrayList<>(rest);
    order.removeAll(first);
    Collections.shuffle(order, new Random(Settings.seed() ^ name.hashCode()));
    order.addAll(0, first);
    long end = System.nanoTime() + budget().toNanos();
    Round<T> round = new Round<>(order, Math.max(1, first.size()), end, check);
    round.run(threads);
    say(round.taken.get(), order.size());
    report(round);
  }

  private Duration budget() {
    return Duration.ofMillis((long) (Settings.left().toMillis() * share));
  }

  private void say(int taken, int all) {
    System.out.printf("sample %s: %d of %d cases, seed %d%n", name, taken, all, Settings.seed());
  }

  private void report(Round<T> round) {
    if (round.failures.isEmpty()) {
      return;
    }
    AssertionError error =
        new AssertionError(
            String.format(
                "%s: %d of %d cases failed (seed %d):%n%s",
                name,
                round.failures.size(),
                round.taken.get(),
                Settings.seed(),
                String.join("\n", round.messages())));
    round.failures.stream().limit(1).forEach(failure -> error.addSuppressed(failure.cause));
    throw error;
  }

  /**
   * What is checked of a case.
   *
   * @param <T> a case
   */
  @FunctionalInterface
  public interface Check<T> {
    /** Throws when the case fails. */
    void check(T oneCase) throws Exception;
  }

  private record Failure(String oneCase, Throwable cause) {
    private static final int SHOWN = 2500;

    String text() {
      String text = String.valueOf(cause);
      return "- " + oneCase + ": " + text.substring(0, Math.min(SHOWN, text.length()));
    }
  }

  /** One walk over the cases. */
  private static final class Round<T> {
    private final List<T> order;
    private final int atLeast;
    private final long end;
    private final Check<T> check;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicInteger taken = new AtomicInteger();
    private final ConcurrentLinkedQueue<Failure> failures = new ConcurrentLinkedQueue<>();

    Round(List<T> order, int atLeast, long end, Check<T> check) {
      this.order = order;
      this.atLeast = atLeast;
      this.end = end;
      this.check = check;
    }

    void run(int threads) {
      List<Thread> workers = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Thread worker = new Thread(this::work, "sample-" + i);
        worker.start();
        workers.add(worker);
      }
      for (Thread worker : workers) {
        try {
          worker.join();
        } catch (InterruptedException e) {
          Thread.currentThread().interrupt();
          throw new IllegalStateException("interrupted", e);
        }
      }
    }

    private void work() {
      for (int i = next.getAndIncrement(); i < order.size(); i = next.getAndIncrement()) {
        if (i >= atLeast && !Settings.takeAll() && System.nanoTime() > end) {
          return;
        }
        taken.incrementAndGet();
        try {
          check.check(order.get(i));
        } catch (Throwable e) {
          fail(new Failure(String.valueOf(order.get(i)), e));
        }
      }
    }

    /** The end of a long run may be an hour away. */
    private void fail(Failure failure) {
      failures.add(failure);
      System.out.printf("sample, failed as case %d: %s%n", taken.get(), failure.text());
    }

    List<String> messages() {
      return failures.stream().map(Failure::text).toList();
    }
  }
}
