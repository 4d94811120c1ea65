package dev.arrow.tests.library;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.pool.Library;
import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The fuzz targets of libraries, {@code tests/fuzz_*.c}: each on its corpus and on changes of it
 * that the seed decides, by a driver of our own that every compiler takes. With {@code arrow.long}
 * also by libFuzzer, where clang has it.
 */
@Tag("host")
final class FuzzTest {
  private static final Duration LIMIT = Duration.ofSeconds(600);
  private static final Path OUTPUT = SourceTree.path("tests/target/fuzz");
  private static final Path DRIVER = SourceTree.path("tests/fuzz/driver.c");
  private static final int ROUNDS = 3000;
  private static final int LONG_ROUNDS = 60_000;

  /** Libraries that read what comes from outside; each has a target. */
  private static final Set<String> READERS =
      Set.of(
          "cmdline",
          "console-xen",
          "cpiofs",
          "execve",
          "fdt",
          "linux64",
          "multiboot2",
          "program",
          "pvh",
          "signal-handlers",
          "uefi",
          "unix",
          "xenstore");

  private record Target(Library library, Path file) {
    @Override
    public String toString() {
      return library.name() + "/" + file.getFileName();
    }

    Path corpus() {
      return file.resolveSibling("corpus");
    }

    Path output(String ending) {
      return OUTPUT.resolve(library.name() + "-" + file.getFileName() + ending);
    }
  }

  private static List<Target> targets() {
    List<Target> targets = new ArrayList<>();
    for (Path file : SourceTree.files(".c")) {
      if (file.toString().matches("library-pools/\\w+/[^/]+/tests/fuzz_\\w+\\.c")) {
        Library library = PoolLibraries.all().get(String.valueOf(file.getName(2)));
        targets.add(new Target(library, SourceTree.path(file.toString())));
      }
    }
    return targets;
  }

  @Test
  void everyReaderHasATarget() {
    assertThat(targets().stream().map(one -> one.library().name()).collect(Collectors.toSet()))
        .containsAll(READERS);
  }

  @Test
  void targetsHoldOnChangesOfTheirCorpus() {
    Sample.of("fuzz-targets", targets()).always(targets()).check(FuzzTest::drive);
  }

  private static void drive(Target target) throws IOException {
    Files.createDirectories(OUTPUT);
    Path program = target.output(".driver");
    List<String> argv = HostTest.command(target.library(), target.file(), "", program);
    argv.add(DRIVER.toString());
    Processes.run(SourceTree.root(), LIMIT, argv).expect(0);
    int rounds = Settings.takeAll() ? LONG_ROUNDS : ROUNDS;
    List<String> line =
        List.of(
            program.toString(),
            String.valueOf(Settings.seed()),
            String.valueOf(rounds),
            target.corpus().toString(),
            target.output(".found").toString());
    Outcome outcome = Processes.run(OUTPUT, LIMIT, line).expect(0);
    assertThat(outcome.output()).endsWith(" inputs, " + rounds + " changes\n");
  }

  @Test
  void targetsHoldUnderLibFuzzer() throws IOException {
    if (!Settings.takeAll() || !hasLibFuzzer()) {
      System.out.println("libFuzzer: left out");
      return;
    }
    Sample.of("fuzz-libfuzzer", targets()).always(targets()).check(FuzzTest::fuzz);
  }

  /** Tried, as clang may come without its libraries. */
  private static boolean hasLibFuzzer() throws IOException {
    Files.createDirectories(OUTPUT);
    Path source =
        Files.writeString(OUTPUT.resolve("probe.c"), "int LLVMFuzzerTestOneInput() {return 0;}\n");
    try {
      List<String> argv =
          List.of(
              "clang",
              "-w",
              "-fsanitize=fuzzer,address",
              "-o",
              OUTPUT + "/probe",
              source.toString());
      return Processes.run(OUTPUT, LIMIT, argv).status() == 0;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static void fuzz(Target target) throws IOException {
    Path program = target.output(".libfuzzer");
    List<String> argv =
        new ArrayList<>(HostTest.command(target.library(), target.file(), "", program));
    argv.replaceAll(
        word ->
            word.equals("-fsanitize=address,undefined")
                ? "-fsanitize=fuzzer,address,undefined"
                : word);
    argv.set(0, "clang");
    argv.add("-Wno-unknown-warning-option");
    Processes.run(SourceTree.root(), LIMIT, argv).expect(0);
    Path grown = Files.createDirectories(target.output(".corpus"));
    List<String> line =
        List.of(
            program.toString(),
            "-seed=" + (1 + Settings.seed()),
            "-max_total_time=60",
            "-artifact_prefix=" + target.output(".found-"),
            grown.toString(),
            target.corpus().toString());
    Processes.run(OUTPUT, LIMIT, line).expect(0);
  }
}
