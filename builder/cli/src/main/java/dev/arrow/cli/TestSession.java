package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.cli.test.JunitReport;
import dev.arrow.cli.test.ResultTable;
import dev.arrow.cli.test.TapReport;
import dev.arrow.cli.test.TestCase;
import dev.arrow.cli.test.TestLock;
import dev.arrow.cli.test.TestResult;
import dev.arrow.cli.test.Trial;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Target;
import dev.arrow.process.HostArch;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs tests one after the other, tells of each, and reports at the end. */
final class TestSession {
  private static final int WIDTH = 79;

  private final Session session;
  private final Console console;
  private final TestOptions options;

  TestSession(Session session, TestOptions options) {
    this.session = session;
    this.console = session.console();
    this.options = options;
  }

  /**
   * Runs the tests.
   *
   * @param home the folder that all of them use
   * @return the status to end with
   */
  @SuppressWarnings("try") // the lock is held, not used
  int run(Path home, List<Trial> trials) {
    if (trials.isEmpty()) {
      throw ArrowException.of(Diagnostic.of(CliError.NO_TESTS, "There is nothing to test here."));
    }
    List<TestResult> results = new ArrayList<>();
    try (TestLock lock = TestLock.acquire(home, this::waiting)) {
      for (Trial trial : trials) {
        announce(trial);
        TestResult result = trial.run();
        tell(result);
        results.add(result);
      }
    } catch (IOException e) {
      throw Session.unreadable(home, e);
    }
    console.clearLine();
    report(results);
    boolean failed = results.stream().anyMatch(each -> each.failed() > 0);
    return failed ? ArrowCommand.FAILED : ArrowCommand.DONE;
  }

  /** Says that tests for this machine are left out, if they are. */
  void tellOfHost(List<Target> targets) {
    if (targets.stream().noneMatch(target -> target.arch().equals(HostArch.name()))) {
      console.remark(
          "host tests are left out: no target is for this machine's architecture, "
              + HostArch.name());
    }
  }

  private void waiting() {
    console.remark("other tests run in the same folder; waiting");
  }

  private void announce(Trial trial) {
    String line = "  TEST  " + trial.name() + " on " + trial.where();
    if (console.terminal().live()) {
      console.progress(line.length() > WIDTH ? line.substring(0, WIDTH) : line);
    } else {
      console.quote(line);
    }
  }

  private void tell(TestResult result) {
    if (result.failed() == 0) {
      return;
    }
    console.remark(
        result.title() + " failed" + result.fault().map(fault -> ": " + fault).orElse(""));
    for (TestCase each : result.cases()) {
      if (!each.passed()) {
        console.quote("  not ok " + each.name());
        each.messages().forEach(message -> console.quote("    " + message));
      }
    }
    if (result.fault().isPresent()) {
      result.output().forEach(line -> console.quote("  | " + line));
    }
  }

  private void report(List<TestResult> results) {
    boolean onOutput = options.tap().equals(TestOptions.STANDARD_OUTPUT);
    if (onOutput) {
      console.out().print(TapReport.text(results));
      console.flush();
    } else if (!options.tap().isEmpty()) {
      write(options.tap(), TapReport.text(results));
    }
    if (!options.junit().isEmpty()) {
      write(options.junit(), JunitReport.text(results));
    }
    console.result(
        () -> TestDocument.of(results),
        out -> (onOutput ? console.err() : out).print(ResultTable.text(results)));
  }

  private void write(String name, String text) {
    Path file = session.path(name);
    try {
      AtomicFile.writeIfChanged(file, text);
    } catch (IOException e) {
      throw Session.unreadable(file, e);
    }
  }
}
