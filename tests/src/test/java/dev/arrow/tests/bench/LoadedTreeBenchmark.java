package dev.arrow.tests.bench;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What JMH measures on Linux 6.1, in a Java that has done it often. JMH wants it to be public. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(2)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 3, time = 2)
public class LoadedTreeBenchmark {
  /** Property of the forked Java that names the folder of {@link LinuxFiles}. */
  static final String FOLDER = "arrow.bench.folder";

  private LoadedTree tree;
  private Configuration loaded;
  private List<UserLine> changes;
  private Iterator<UserLine> next;

  /** Loads the tree once. */
  @Setup
  public void load() throws IOException {
    tree = new LoadedTree(new LinuxFiles(Path.of(System.getProperty(FOLDER))));
    loaded = tree.configuration();
    changes = LoadedTree.changes(loaded);
    next = changes.iterator();
  }

  /** Reads the tree, evaluates and writes the configuration. */
  @Benchmark
  public String readEvaluateWrite() {
    return DotConfigWriter.text(tree.configuration());
  }

  /** Changes one symbol, of many one after the other; all values are there afterwards. */
  @Benchmark
  public Configuration change() {
    if (!next.hasNext()) {
      next = changes.iterator();
    }
    Configuration changed = loaded.with(next.next());
    if (changed == loaded) {
      throw new IllegalStateException("nothing was changed");
    }
    return changed;
  }
}
