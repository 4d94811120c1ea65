package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuildListener.Progress;
import dev.arrow.process.Command;
import dev.arrow.process.CommandRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One call of make. What the commands print reaches the listener once; make's own remarks are kept
 * for the case that there is nothing else to show.
 */
final class MakeRun {

  private static final Pattern STEP = Pattern.compile("  (CC|JOIN|CHECK|LINK) (.+)");
  private static final Pattern FAILED_GOAL =
      Pattern.compile("make: \\*\\*\\* \\[[^ ]+: (.+)\\] .*");
  private static final String NO_RULE = "make: *** No rule to make target ";
  private static final Pattern OUTDATED = Pattern.compile("arrow: .*: run `arrow build`");

  private final BuildListener listener;
  private final List<String> remarks = new ArrayList<>();
  private final Surroundings surroundings = new Surroundings();
  private final CheckWords checkWords = new CheckWords();
  private int expected;
  private int steps;
  private int compiled;
  private int linesShown;
  private boolean outdated;

  /**
   * @param expected number of steps that are known to be necessary
   */
  MakeRun(BuildListener listener, int expected) {
    this.listener = listener;
    this.expected = expected;
  }

  /** How make ended. */
  enum Outcome {
    /** All goals are up to date. */
    DONE,
    /** Something could not be made. */
    FAILED,
    /** The makefile no longer fits the files: the targets must be planned again. */
    PLAN_OUTDATED
  }

  /**
   * Runs make in the project's folder under the lock of the build, which the commands inherit: the
   * commands of a build whose tool was killed are waited for.
   *
   * @param goals what is to be made; none: all that the makefile is for
   */
  Outcome run(CommandRunner runner, BuildRequest request, String makefile, List<String> goals) {
    List<String> arguments = arguments(request, makefile);
    arguments.addAll(goals);
    Command command = Command.of(request.project(), arguments);
    for (String variable : List.of("MAKEFLAGS", "MFLAGS", "MAKELEVEL", "GNUMAKEFLAGS")) {
      command = command.withEnvironment(variable, "");
    }
    int status = runner.run(command, (line, error) -> line(line)).status();
    if (status == 0) {
      return Outcome.DONE;
    }
    if (outdated || (failedFiles().isEmpty() && noRule())) {
      return Outcome.PLAN_OUTDATED;
    }
    if (linesShown == 0 && surroundings.advice().isEmpty()) {
      remarks.forEach(listener::output);
    }
    return Outcome.FAILED;
  }

  /**
   * What to say of the failure.
   *
   * @param file one of {@link #failedFiles}, if there is one
   */
  Diagnostic fault(Optional<String> file) {
    Diagnostic fault =
        file.map(FailedGoal::diagnostic)
            .orElse(Diagnostic.of(BuildError.MAKE_FAILED, "`make` did not finish."));
    return surroundings.advice().map(fault::withHint).orElse(fault);
  }

  /** The files that could not be made, as the makefile names them. */
  List<String> failedFiles() {
    return remarks.stream()
        .map(FAILED_GOAL::matcher)
        .filter(Matcher::matches)
        .map(matcher -> matcher.group(1))
        .toList();
  }

  /** What make itself said. */
  List<String> remarks() {
    return List.copyOf(remarks);
  }

  /** How many objects were compiled. */
  int compiled() {
    return compiled;
  }

  private static List<String> arguments(BuildRequest request, String makefile) {
    List<String> arguments = new ArrayList<>();
    arguments.addAll(List.of("flock", "--no-fork", BuildLock.file()));
    arguments.addAll(List.of("make", "-rR", "--no-print-directory", "-O"));
    arguments.addAll(List.of("-j" + request.jobs(), "-f", makefile));
    if (request.verbose()) {
      arguments.add("V=1");
    }
    request.launcher().ifPresent(launcher -> arguments.add("LAUNCHER=" + launcher));
    return arguments;
  }

  private void line(String line) {
    surroundings.line(line);
    Matcher step = STEP.matcher(line);
    if (step.matches()) {
      step(step.group(1), step.group(2));
    } else if (OUTDATED.matcher(line).matches()) {
      outdated = true;
    } else if (line.startsWith("make: ")) {
      remark(line);
    } else {
      linesShown++;
      if (checkWords.areNew(line)) {
        listener.output(line);
      }
    }
  }

  private void step(String action, String subject) {
    if (action.equals("CC")) {
      compiled++;
    }
    checkWords.step(action);
    expected = Math.max(expected, steps + 1);
    listener.progress(new Progress(steps, expected, action, subject));
    steps++;
  }

  private void remark(String line) {
    if (!line.equals("make: Nothing to be done for 'all'.")) {
      remarks.add(line);
    }
  }

  private boolean noRule() {
    return remarks.stream().anyMatch(remark -> remark.startsWith(NO_RULE));
  }
}
