package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Times of the tool, whole processes. */
final class BuildTimes {
  private static final Duration LIMIT = Duration.ofSeconds(120);
  private static final Pattern TIME = Pattern.compile("(\\d+)m(\\d+)\\.(\\d+)s");

  private final TestProject project;

  BuildTimes(TestProject project) {
    this.project = project;
  }

  private interface Step {
    void run() throws IOException;
  }

  void measure(Figures figures) throws IOException {
    project.arrow("build").expect(0);
    System.out.println("bench reference: " + reference(project) + " s for `gcc -O2 -c main.c`");
    figures.add(
        new Figure("`arrow --help`", median(() -> {}, "--help"), 0.25, "s", "time ./arrow --help"));
    figures.add(
        new Figure(
            "`arrow build`, nothing to do",
            median(() -> {}, "build"),
            0.4,
            "s",
            "time arrow build"));
    figures.add(
        new Figure(
            "`arrow build`, one C file touched",
            median(this::touch, "build"),
            0.7,
            "s",
            "touch main.c; time arrow build"));
    figures.add(
        new Figure(
            "clean build of hello, warm tool",
            median(project::removeBuild, "build"),
            2,
            "s",
            "rm -rf build; time arrow build"));
    figures.add(
        new Figure(
            "its CPU time against its commands' by a plain shell script",
            ratio(),
            1.3,
            "x",
            "make -C build/kvm-x86_64 V=1"));
  }

  /** What this machine takes at this moment for something that everybody can repeat. */
  static double reference(TestProject project) {
    List<Double> seconds = new ArrayList<>();
    List<String> argv = List.of("gcc", "-O2", "-c", "main.c", "-o", "reference.o");
    for (int i = 0; i < Figures.RUNS; i++) {
      Outcome outcome = Processes.run(project.folder(), LIMIT, argv).expect(0);
      seconds.add(outcome.time().toMillis() / 1000.0);
    }
    return middle(seconds);
  }

  private void touch() throws IOException {
    Files.setLastModifiedTime(project.folder().resolve("main.c"), FileTime.from(Instant.now()));
  }

  private double median(Step before, String... arguments) throws IOException {
    List<Double> seconds = new ArrayList<>();
    for (int i = 0; i < Figures.RUNS; i++) {
      before.run();
      Outcome outcome = Arrow.run(project.folder(), arguments).expect(0);
      seconds.add(outcome.time().toMillis() / 1000.0);
    }
    return middle(seconds);
  }

  private double ratio() throws IOException {
    Path script = project.folder().resolve("plain.sh");
    Files.writeString(script, plainCommands());
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < Figures.RUNS; i++) {
      project.removeBuild();
      double tool = cpu(Arrow.command("build"));
      removeProducts();
      double plain = cpu(List.of("sh", "-e", script.toString()));
      ratios.add(tool / plain);
    }
    return middle(ratios);
  }

  /** The commands that make prints, as a script; its working folder is make's. */
  private String plainCommands() throws IOException {
    project.removeBuild();
    project.arrow("build").expect(0);
    removeProducts();
    Outcome made =
        Processes.run(
            project.folder(), LIMIT, List.of("make", "-C", "build/kvm-x86_64", "V=1", "-j1"));
    return "set -e\n"
        + made.expect(0)
            .output()
            .lines()
            .filter(line -> !line.startsWith("make"))
            .collect(Collectors.joining("\n"))
        + "\n";
  }

  /** Removes what commands write and leaves what the generator wrote. */
  private void removeProducts() throws IOException {
    for (String ending : List.of(".o", ".d", ".debug", "/" + project.name())) {
      for (String file : project.stamps("build", ending).keySet()) {
        Files.delete(project.folder().resolve("build").resolve(file));
      }
    }
    Files.deleteIfExists(project.image("kvm-x86_64"));
  }

  private double cpu(List<String> command) {
    List<String> argv =
        new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null || exit; times", "_"));
    argv.addAll(command);
    Outcome outcome = Processes.run(project.folder(), LIMIT, argv).expect(0);
    List<String> lines = outcome.output().lines().toList();
    Matcher matcher = TIME.matcher(lines.get(lines.size() - 1));
    double seconds = 0;
    while (matcher.find()) {
      seconds +=
          Integer.parseInt(matcher.group(1)) * 60
              + Double.parseDouble(matcher.group(2) + "." + matcher.group(3));
    }
    return seconds;
  }

  private static double middle(List<Double> values) {
    return values.stream().sorted().toList().get(values.size() / 2);
  }
}
