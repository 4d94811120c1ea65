package dev.arrow.tests.bench;

import dev.arrow.tests.harness.Arrow;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
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
 * Times of `arrow kconfig olddefconfig` on Linux 6.1, against the C tool of that tree: the two take
 * turns, and the ratio is the middle one of seven pairs.
 */
final class KconfigTimes {
  private static final int RUNS = 7;
  private static final Duration LIMIT = Duration.ofSeconds(300);
  private static final String NAME = "linux-6.1";
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

  private final Path folder;
  private final Path tree = TreeCache.tree(NAME);
  private final Map<String, String> gcc;
  private final Map<String, String> stubs;

  /** Measures with files in a folder. */
  KconfigTimes(Path folder) {
    this.folder = folder;
    this.gcc = new TreeMap<>(TreeCache.environment(NAME));
    gcc.put("XDG_CACHE_HOME", folder.resolve("cache").toString());
    this.stubs = new TreeMap<>(gcc);
    String stub = folder.resolve("stub").toString();
    for (String program :
        List.of("CC", "LD", "AR", "NM", "OBJCOPY", "HOSTCC", "PAHOLE", "RUSTC", "BINDGEN")) {
      stubs.put(program, stub);
    }
  }

  void measure(Figures figures) throws IOException {
    TreeCache.fetch(NAME);
    Path stub = Files.writeString(folder.resolve("stub"), STUB);
    if (!stub.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + stub + " a program");
    }
    String record = folder.resolve("record").toString();
    ours(stubs, "--shell-record", record);
    loaded(figures, record);
    figures.add(
        ratio(
            "its commands replayed, those of `conf` answered by a stub",
            3,
            stubs,
            () -> {},
            "--shell-replay",
            record));
    figures.add(ratio("with gcc, empty cache", 1, gcc, this::emptyCache));
    ours(gcc);
    figures.add(ratio("with gcc, what it said last time kept", 0.7, gcc, () -> {}));
  }

  private void loaded(Figures figures, String record) {
    String classes =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    List<String> command =
        List.of(
            java,
            "-XX:+UseSerialGC",
            "-cp",
            classes,
            LoadedTree.class.getName(),
            tree.toString(),
            record,
            config("ours"));
    Outcome outcome = Processes.run(folder, LIMIT, stubs, command).expect(0);
    Map<String, Double> found = new TreeMap<>();
    outcome
        .output()
        .lines()
        .map(line -> line.split(" "))
        .forEach(words -> found.put(words[0], Double.valueOf(words[1])));
    figures.add(
        new Figure(
            "Linux 6.1: read, evaluate and write, warm", found.get("load"), 120, "ms", MADE_BY));
    figures.add(
        new Figure("Linux 6.1: all values after a change", found.get("change"), 1, "ms", MADE_BY));
    figures.add(
        new Figure("Linux 6.1: heap of the loaded tree", found.get("heap"), 100, "MB", MADE_BY));
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
    return seconds(environment, config("ours"), command);
  }

  private double theirs(Map<String, String> environment) {
    String tool = TreeCache.tool(NAME).toString();
    return seconds(environment, config("theirs"), List.of(tool, "--olddefconfig", "Kconfig"));
  }

  private double seconds(Map<String, String> environment, String config, List<String> command) {
    Map<String, String> own = new TreeMap<>(environment);
    own.put("KCONFIG_CONFIG", config);
    return Processes.run(tree, LIMIT, own, command).expect(0).time().toNanos() / 1e9;
  }

  private String config(String whose) {
    return folder.resolve("config-" + whose).toString();
  }

  private void emptyCache() {
    Path cache = folder.resolve("cache");
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
