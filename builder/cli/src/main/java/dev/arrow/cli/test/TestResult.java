package dev.arrow.cli.test;

import java.util.List;
import java.util.Optional;

/**
 * What came of one test program in one place.
 *
 * @param subject the library, or the project, that it tests
 * @param name of the program, such as {@code tlsf/test_tlsf}
 * @param where a target, or {@code host}
 * @param cases in the order in which they ran
 * @param fault why the program as a whole failed, if it did; it counts as one failure
 * @param output lines of what it printed, the middle of it left out when that is much
 */
public record TestResult(
    String subject,
    String name,
    String where,
    List<TestCase> cases,
    Optional<String> fault,
    List<String> output) {
  public TestResult {
    cases = List.copyOf(cases);
    output = List.copyOf(output);
  }

  /** A program that never ran. */
  static TestResult broken(Trial trial, String fault, List<String> output) {
    return new TestResult(
        trial.subject(), trial.name(), trial.where(), List.of(), Optional.of(fault), output);
  }

  /** How many cases passed. */
  public int passed() {
    return (int) cases.stream().filter(TestCase::passed).count();
  }

  /** How many failures there are: cases, and the program itself. */
  public int failed() {
    return cases.size() - passed() + (fault.isPresent() ? 1 : 0);
  }

  /** The program and where it ran, for people. */
  public String title() {
    return name + " on " + where;
  }
}
