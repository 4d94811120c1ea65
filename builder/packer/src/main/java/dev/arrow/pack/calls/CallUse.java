package dev.arrow.pack.calls;

import java.util.Set;

/**
 * What a call is made for where the call alone does not tell, because C libraries make it in every
 * program: an argument is one of two constants. What comes from memory is not seen.
 */
public enum CallUse {
  /** With SCHED_FIFO or SCHED_RR; pthread_create makes the call with what an attribute says. */
  PRIORITY("sched_setscheduler", 1, 1, 2),
  /** With ITIMER_REAL or ITIMER_VIRTUAL; glibc's start profiles with ITIMER_PROF if asked to. */
  TIMER("setitimer", 0, 0, 1);

  private final String call;
  private final int argument;
  private final int one;
  private final int other;

  CallUse(String call, int argument, int one, int other) {
    this.call = call;
    this.argument = argument;
    this.one = one;
    this.other = other;
  }

  /** The call, as Linux names it. */
  public String call() {
    return call;
  }

  /** Which argument, from 0 on. */
  int argument() {
    return argument;
  }

  /** Whether one of these values of the argument tells. */
  boolean isOneOf(Set<Integer> values) {
    return values.contains(one) || values.contains(other);
  }
}
