package dev.arrow.tests.bench;

import dev.arrow.tests.harness.TestProject;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What building eight targets in one run costs, against eight runs, and when there is nothing to
 * do.
 */
final class MatrixCosts {
  private static final Pattern COMPILED = Pattern.compile("\"compiled\": (\\d+)");
  private static final List<String> PLAIN =
      List.of("kvm/x86_64", "kvm/arm64", "linuxu/x86_64", "linuxu/arm64");

  /** What the variants differ in: an option of the allocator, which the program brings in. */
  private static final String OPTION = "TLSF_CHECK=y";

  private static final String SOURCE =
      """
      #include <stdio.h>
      #include <stdlib.h>

      int main(void)
      {
      	char *text = malloc(16);

      	snprintf(text, 16, "hello world");
      	return puts(text) < 0;
      }
      """;

  private MatrixCosts() {}

  static void measure(Figures figures) {
    TestProject project = project();
    figures.add(
        new Figure(
            "compilations for eight targets in one run, against eight runs",
            compilations(project),
            0.55,
            "x",
            "rm -rf build; arrow build --json"));
    project.arrow("build").expect(0);
    figures.add(
        new Figure(
            "`arrow build` of eight targets, nothing to do",
            nothingToDo(project),
            0.8,
            "s",
            "time arrow build"));
  }

  private static TestProject project() {
    List<String> targets = new ArrayList<>();
    for (String target : PLAIN) {
      targets.add('"' + target + '"');
      targets.add('"' + target + ":debug\"");
    }
    TestProject project = TestProject.linked("bars-matrix", targets, SOURCE);
    for (String target : PLAIN) {
      project.arrow("config", "set", "-t", target + ":debug", OPTION).expect(0);
    }
    return project;
  }

  private static double compilations(TestProject project) {
    int alone = 0;
    for (String target : PLAIN) {
      for (String each : List.of(target, target + ":debug")) {
        alone += compiled(project, "-t", each);
      }
    }
    int together = compiled(project);
    System.out.println("bench: compilations of eight targets: " + together + " of " + alone);
    return (double) together / alone;
  }

  /** Files that a build from nothing compiles. */
  private static int compiled(TestProject project, String... targets) {
    project.removeBuild();
    List<String> arguments = new ArrayList<>(List.of("build", "--json"));
    arguments.addAll(List.of(targets));
    String answer = project.arrow(arguments.toArray(String[]::new)).expect(0).output();
    Matcher found = COMPILED.matcher(answer);
    if (!found.find()) {
      throw new AssertionError("no `compiled` in " + answer);
    }
    return Integer.parseInt(found.group(1));
  }

  private static double nothingToDo(TestProject project) {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < Figures.RUNS; i++) {
      seconds.add(project.arrow("build").expect(0).time().toMillis() / 1000.0);
    }
    return seconds.stream().sorted().toList().get(seconds.size() / 2);
  }
}
