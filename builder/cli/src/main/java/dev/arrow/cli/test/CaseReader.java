package dev.arrow.cli.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what a program that uses {@code <arrow/test.h>} prints: a line a case, messages of checks,
 * and at the end the summary. The summary counts; lines of cases that do not fit it are ignored,
 * because a program may print anything.
 */
final class CaseReader {
  private static final int MOST_CASES = 10_000;
  private static final int MOST_MESSAGES = 20;
  private static final Pattern CASE = Pattern.compile("(not )?ok (\\w{1,200})");
  private static final Pattern MESSAGE = Pattern.compile("\\S+:\\d+: .*");
  private static final Pattern SUMMARY = Pattern.compile("(\\d{1,9}) passed, (\\d{1,9}) failed");

  private final List<TestCase> named = new ArrayList<>();
  private final List<String> messages = new ArrayList<>();
  private String last = "";

  /** Takes the next line. */
  void line(String line) {
    if (!line.isBlank()) {
      last = line;
    }
    Matcher ended = CASE.matcher(line);
    if (ended.matches() && named.size() < MOST_CASES) {
      boolean passed = ended.group(1) == null;
      named.add(new TestCase(ended.group(2), passed, passed ? List.of() : messages));
      messages.clear();
    } else if (MESSAGE.matcher(line).matches() && messages.size() < MOST_MESSAGES) {
      messages.add(line);
    }
  }

  /**
   * What the last line says.
   *
   * @param passed cases that passed
   * @param failed cases that failed
   */
  record Summary(int passed, int failed) {}

  /** The summary, if the output ends with one. */
  Optional<Summary> summary() {
    Matcher summary = SUMMARY.matcher(last);
    return summary.matches()
        ? Optional.of(
            new Summary(Integer.parseInt(summary.group(1)), Integer.parseInt(summary.group(2))))
        : Optional.empty();
  }

  /** The cases: as the summary counts them, or, without one, those that told of themselves. */
  List<TestCase> cases() {
    return summary().map(this::cases).orElse(named);
  }

  private List<TestCase> cases(Summary summary) {
    int passed = (int) named.stream().filter(TestCase::passed).count();
    int failed = named.size() - passed;
    boolean fits = passed <= summary.passed() && failed <= summary.failed();
    List<TestCase> cases = new ArrayList<>(fits ? named : List.of());
    add(cases, true, summary.passed() - (fits ? passed : 0));
    add(cases, false, summary.failed() - (fits ? failed : 0));
    return cases;
  }

  private void add(List<TestCase> cases, boolean passed, int count) {
    for (int i = 0; i < count && cases.size() < MOST_CASES; i++) {
      String name = "case " + (cases.size() + 1);
      cases.add(new TestCase(name, passed, passed ? List.of() : messages));
    }
  }
}
