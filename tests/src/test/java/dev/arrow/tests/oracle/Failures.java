package dev.arrow.tests.oracle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Judges runs in which an allocation of the kernel's failed, by one in which none did.
 *
 * @param plain the run with memory enough
 */
record Failures(Boot plain) {
  private static final Pattern COUNT =
      Pattern.compile("(?m)^arrow: allocations: (\\d+), (\\d+) failed$");
  private static final String KILLED = "arrow: out of memory\n";
  private static final int BY_SIGKILL = 137;

  /** How libraries that cannot start without memory end a run: before the program begins. */
  private static final Pattern ORDERLY =
      Pattern.compile("arrow: panic: (library \\S+ did not start: error -12|no memory for .*)\n");

  /** What the kernel is told so that allocation {@code wish} fails; 0 is none. */
  static String words(String wish) {
    return "arrow.strace arrow.fail-alloc=" + wish;
  }

  /** How many allocations there were. */
  int count() {
    return Integer.parseInt(count(plain).orElseThrow().group(1));
  }

  private static Optional<Matcher> count(Boot run) {
    Matcher matcher = COUNT.matcher(run.messages());
    return matcher.find() ? Optional.of(matcher) : Optional.empty();
  }

  /**
   * A run may do as if nothing had happened, end for lack of memory, or have been told of it by a
   * system call. Fails otherwise.
   */
  void check(Boot run) {
    if (run.isPanic()) {
      require(run.output().isEmpty() && ORDERLY.matcher(run.messages()).find(), "a panic", run);
      return;
    }
    int status = run.status().orElseThrow();
    boolean killed = run.messages().contains(KILLED);
    require(count(run).isPresent(), "no count of allocations", run);
    require(killed == (status == BY_SIGKILL) || isPlain(run), "killed for nothing", run);
    if (killed || isPlain(run)) {
      return;
    }
    Calls calls = Calls.in(run.messages());
    Calls before = Calls.in(plain.messages());
    if (!calls.tellLackOfMemory(before)) {
      throw new AssertionError(
          "no call told the lack of memory, " + calls.difference(before) + difference(run));
    }
  }

  private boolean isPlain(Boot run) {
    return run.output().equals(plain.output()) && run.status().equals(plain.status());
  }

  private String difference(Boot run) {
    return "\n" + plain.result().difference(run.result());
  }

  private static void require(boolean condition, String what, Boot run) {
    if (!condition) {
      throw new AssertionError(what + "\n" + run.output() + "\n" + run.messages());
    }
  }
}
