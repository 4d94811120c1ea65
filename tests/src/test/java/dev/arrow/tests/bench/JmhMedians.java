package dev.arrow.tests.bench;

import java.nio.file.Path;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Runs {@link LoadedTreeBenchmark} by JMH. */
final class JmhMedians {
  private static final double MIDDLE = 50;

  private JmhMedians() {}

  /**
   * The median of each benchmark, in its own unit, by the name of its method.
   *
   * @param folder of {@link LinuxFiles}
   */
  static Map<String, Double> of(Path folder) {
    Options options =
        new OptionsBuilder()
            .include("\\b" + LoadedTreeBenchmark.class.getSimpleName() + "\\b")
            // Not the arguments of this Java, which is one for short runs.
            .jvmArgs("-XX:+UseSerialGC", "-D" + LoadedTreeBenchmark.FOLDER + "=" + folder)
            .shouldFailOnError(true)
            .verbosity(VerboseMode.SILENT)
            .build();
    Map<String, Double> medians = new TreeMap<>();
    for (RunResult run : run(options)) {
      Result<?> result = run.getPrimaryResult();
      medians.put(result.getLabel(), result.getStatistics().getPercentile(MIDDLE));
    }
    return medians;
  }

  private static Collection<RunResult> run(Options options) {
    try {
      return new Runner(options).run();
    } catch (RunnerException e) {
      throw new IllegalStateException("JMH could not measure", e);
    }
  }
}
