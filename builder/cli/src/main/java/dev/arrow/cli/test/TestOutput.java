package dev.arrow.cli.test;

import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** What a test program printed, and what is to be made of it. Holds a bounded part of the text. */
final class TestOutput {
  private final Transcript transcript = new Transcript();
  private final CaseReader cases = new CaseReader();
  private final LineSink output = new LineSink(this::printed);
  private final LineSink messages = new LineSink(this::said);

  /** Where its standard output goes. */
  OutputStream output() {
    return output;
  }

  /** Where its standard error goes, and what the kernel and the machine say. */
  OutputStream messages() {
    return messages;
  }

  private synchronized void printed(String line) {
    cases.line(line);
    transcript.add(line);
  }

  private synchronized void said(String line) {
    transcript.add(line);
  }

  /**
   * The result.
   *
   * @param status with which the program itself ended; empty if it did not come to that
   * @param ending how it ended, in a sentence
   */
  synchronized TestResult judge(Trial trial, Optional<Integer> status, String ending) {
    output.end();
    messages.end();
    return new TestResult(
        trial.subject(),
        trial.name(),
        trial.where(),
        cases.cases(),
        fault(status, ending),
        lines());
  }

  /** What was kept of the text. */
  synchronized List<String> lines() {
    return transcript.lines();
  }

  private Optional<String> fault(Optional<Integer> status, String ending) {
    Optional<CaseReader.Summary> summary = cases.summary();
    if (status.isEmpty()) {
      return Optional.of(ending);
    }
    if (summary.isEmpty()) {
      return Optional.of(ending + ", and its last line is not `N passed, N failed`");
    }
    if (summary.get().passed() + summary.get().failed() == 0) {
      return Optional.of("no case was run");
    }
    boolean contradiction = status.get() != 0 && summary.get().failed() == 0;
    return contradiction ? Optional.of(ending + " though no case failed") : Optional.empty();
  }
}
