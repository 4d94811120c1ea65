package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.kconfig.TreeCache;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Times on Linux 6.1: in a Java that runs by JMH, and of `arrow kconfig olddefconfig` against the C
 * tool of that tree. The two take turns, and the ratio is the middle one of seven pairs.
 */
final class KconfigTimes {
  private static final int RUNS = 7;
  private static final Duration LIMIT = Duration.ofSeconds(300);
  private static final String MADE_BY = "arrow verify --long bench";

  /** Says what Linux wants to hear of a compiler, an assembler and a linker, and does nothing. */
  private static final String STUB =
      """
      #!/bin/sh
      case "$*" in
      *'-E -P'*) echo GCC 12 2 0 ;;
      *-Wa,--version*) echo 'GNU assembler 2.40' ;;
      *--version*) echo 'GNU ld 2.40' ;;
      esac
      """;

  private final LinuxFiles files;

  /** Measures with files in a folder. */
  KconfigTimes(Path folder) {
    this.files = new LinuxFiles(folder);
  }

  void measure(Figures figures) throws IOException {
    TreeCache.fetch(LinuxFiles.NAME);
    Path stub = Files.writeString(files.stub(), STUB);
    if (!stub.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + stub + " a program");
    }
    String record = files.record().toString();
    ours(files.stubs(), "--shell-record", record);
    loaded(figures);
    MenuTimes.measure(files, figures);
    FixTimes.measure(files, figures);
    figures.add(
        ratio(
            "its commands replayed, those of `conf` answered by a stub",
            3,
            files.stubs(),
            () -> {},
            "--shell-replay",
            record));
    figures.add(ratio("with gcc, empty cache", 1, files.gcc(), this::emptyCache));
    ours(files.gcc());
    figures.add(ratio("with gcc, what it said last time kept", 0.7, files.gcc(), () -> {}));
  }

  private void loaded(Figures figures) {
    Map<String, Double> medians = JmhMedians.of(files.folder());
    figures.add(
        new Figure(
            "Linux 6.1: read, evaluate and write, warm (JMH)",
            medians.get("readEvaluateWrite"),
            120,
            "ms",
            MADE_BY));
    figures.add(
        new Figure(
            "Linux 6.1: all values after a change (JMH)", medians.get("change"), 1, "ms", MADE_BY));
    figures.add(new Figure("Linux 6.1: heap of the loaded tree", heap(), 100, "MB", MADE_BY));
  }

  private double heap() {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String program = LoadedTree.class.getName();
    List<String> command =
        List.of(java, "-XX:+UseSerialGC", "-cp", classes, program, files.folder().toString());
    Outcome outcome = Processes.run(SourceTree.path("."), LIMIT, command).expect(0);
    return Double.parseDouble(outcome.output().strip());
  }

  private Figure ratio(
      String how, double bar, Map<String, String> environment, Runnable before, String... more) {
    List<Double> ratios = new ArrayList<>();
    for (int i = 0; i < RUNS; i++) {
      before.run();
      double own = ours(environment, more);
      ratios.add(own / theirs(environment));
    }
    Collections.sort(ratios);
    String name = "`arrow kconfig olddefconfig` against `conf`, Linux 6.1, " + how;
    return new Figure(name, ratios.get(RUNS / 2), bar, "x", MADE_BY);
  }

  private double ours(Map<String, String> environment, String... more) {
    List<String> command = new ArrayList<>(Arrow.command("kconfig", "olddefconfig"));
    command.addAll(List.of(more));
    return seconds(environment, files.config("ours"), command);
  }

  private double theirs(Map<String, String> environment) {
    String tool = TreeCache.tool(LinuxFiles.NAME).toString();
    return seconds(environment, files.config("theirs"), List.of(tool, "--olddefconfig", "Kconfig"));
  }

  private double seconds(Map<String, String> environment, Path config, List<String> command) {
    Map<String, String> own = new TreeMap<>(environment);
    own.put("KCONFIG_CONFIG", config.toString());
    return Processes.run(files.tree(), LIMIT, own, command).expect(0).time().toNanos() / 1e9;
  }

  private void emptyCache() {
    Path cache = files.cache();
    if (!Files.exists(cache)) {
      return;
    }
    try (Stream<Path> files = Files.walk(cache)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
