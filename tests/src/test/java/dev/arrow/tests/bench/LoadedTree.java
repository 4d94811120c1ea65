package dev.arrow.tests.bench;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.shell.ReplayShell;
import dev.arrow.kconfig.shell.ShellRecord;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A program that loads a Kconfig tree again and again, in a Java of its own, and prints what that
 * costs: a name and a number a line. Commands are answered from a record.
 */
final class LoadedTree {
  private static final int WARM_UP = 60;
  private static final int RUNS = 21;
  private static final int MOST_CHANGES = 4000;

  private final Path tree;
  private final ShellRecord record;
  private final byte[] config;

  private LoadedTree(Path tree, Path record, Path config) throws IOException {
    this.tree = tree;
    this.record = ShellRecord.parse("record", Files.readAllBytes(record));
    this.config = Files.readAllBytes(config);
  }

  /** Measures. Arguments: the tree's folder, a record of its commands, a configuration. */
  public static void main(String[] arguments) throws IOException {
    LoadedTree tree =
        new LoadedTree(Path.of(arguments[0]), Path.of(arguments[1]), Path.of(arguments[2]));
    print("load", tree.load());
    Configuration loaded = tree.configuration();
    print("change", change(loaded));
    print("heap", heap(loaded));
  }

  private static void print(String name, double value) {
    System.out.printf(Locale.ROOT, "%s %f%n", name, value);
  }

  private Configuration configuration() {
    DiagnosticLog log = new DiagnosticLog();
    KconfigSource source =
        new KconfigSource(
            tree.resolve("Kconfig"),
            tree,
            List.of(),
            System.getenv(),
            new ReplayShell(record, "record"));
    KconfigModel model = KconfigLoader.load(source, Dialects.LINUX_6_1.confinedToTree(), log);
    log.throwIfErrors();
    List<UserLine> lines =
        ToolConfigReader.read(model, "config", config, "CONFIG_", new DiagnosticLog());
    return Configuration.of(model, lines);
  }

  /** Milliseconds for reading, evaluating and writing. */
  private double load() {
    List<Double> times = new ArrayList<>();
    for (int i = 0; i < WARM_UP + RUNS; i++) {
      long start = System.nanoTime();
      String text = DotConfigWriter.text(configuration());
      if (i >= WARM_UP) {
        times.add(millisecondsSince(start));
      }
      if (text.isEmpty()) {
        throw new IllegalStateException("nothing was written");
      }
    }
    return middle(times);
  }

  /** Milliseconds until all values are there after one symbol changed, of many symbols. */
  private static double change(Configuration loaded) {
    List<UserLine> changes = new ArrayList<>();
    for (Symbol symbol : loaded.model().symbols()) {
      if (symbol.type().isLogical() && loaded.isChangeable(symbol)) {
        String other = loaded.on(symbol.name()) ? "n" : "y";
        changes.add(UserLine.user(symbol.name(), other, SourcePosition.wholeFile("bench")));
      }
    }
    Collections.shuffle(changes, new java.util.Random(1));
    List<Double> times = new ArrayList<>();
    for (int round = 0; round < 2; round++) {
      times.clear();
      for (UserLine line : changes.subList(0, Math.min(changes.size(), MOST_CHANGES))) {
        long start = System.nanoTime();
        Configuration changed = loaded.with(line);
        times.add(millisecondsSince(start));
        if (changed == loaded) {
          throw new IllegalStateException("nothing was changed");
        }
      }
    }
    return middle(times);
  }

  /** Millions of bytes in use when only the tree is left. */
  private static double heap(Configuration loaded) {
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    double used = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
    if (loaded.model().symbols().isEmpty()) {
      throw new IllegalStateException("an empty tree");
    }
    return used;
  }

  private static double millisecondsSince(long start) {
    return (System.nanoTime() - start) / 1e6;
  }

  private static double middle(List<Double> values) {
    Collections.sort(values);
    return values.get(values.size() / 2);
  }
}
