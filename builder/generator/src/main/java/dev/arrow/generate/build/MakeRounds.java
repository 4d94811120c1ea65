package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes targets together, as far as they can be made: when a file cannot, the targets that need it
 * are left out, and make goes on with the others.
 */
final class MakeRounds {
  private final BuildTools tools;
  private final BuildRequest request;
  private final TargetFailures failures;
  private int compiled;
  private List<String> remarks = List.of();

  /**
   * @param failures hears of targets that are left out
   */
  MakeRounds(BuildTools tools, BuildRequest request, TargetFailures failures) {
    this.tools = tools;
    this.request = request;
    this.failures = failures;
  }

  /** What make itself said last. */
  List<String> remarks() {
    return remarks;
  }

  /** How many objects were compiled. */
  int compiled() {
    return compiled;
  }

  /**
   * Runs make until all goals that can be reached are.
   *
   * @param expected number of steps that are known to be necessary
   * @throws ArrowException when make fails and no goal is to blame
   */
  MakeRun.Outcome run(String makefile, List<MakeGoal> goals, int expected) {
    List<MakeGoal> left = new ArrayList<>(goals);
    MakeRun.Outcome outcome = MakeRun.Outcome.FAILED;
    while (outcome == MakeRun.Outcome.FAILED && !left.isEmpty()) {
      MakeRun make = new MakeRun(tools.listener(), expected);
      outcome = make.run(tools.runner(), request, makefile, words(left, goals));
      compiled += make.compiled();
      remarks = make.remarks();
      if (outcome == MakeRun.Outcome.FAILED) {
        left.removeAll(blamed(make, left));
      }
    }
    return outcome == MakeRun.Outcome.FAILED ? MakeRun.Outcome.DONE : outcome;
  }

  /** All goals are what make makes when it is told none. */
  private static List<String> words(List<MakeGoal> left, List<MakeGoal> all) {
    return left.size() == all.size() ? List.of() : left.stream().map(MakeGoal::goal).toList();
  }

  private List<MakeGoal> blamed(MakeRun make, List<MakeGoal> left) {
    List<MakeGoal> blamed = new ArrayList<>();
    for (MakeGoal goal : left) {
      List<String> files = make.failedFiles().stream().filter(goal::owns).toList();
      if (!files.isEmpty() || left.size() == 1) {
        blamed.add(goal);
        failures.add(goal.target(), List.of(make.fault(files.stream().findFirst())));
      }
    }
    if (blamed.isEmpty()) {
      Diagnostic fault = make.fault(make.failedFiles().stream().findFirst());
      throw ArrowException.of(fault);
    }
    return blamed;
  }
}
