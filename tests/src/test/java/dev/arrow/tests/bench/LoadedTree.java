package dev.arrow.tests.bench;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
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
import java.util.Map;
import java.util.Random;

/**
 * Linux 6.1 with a configuration, its commands answered from a record. As a program, in a Java of
 * its own, it prints the millions of bytes in use when only the tree is left.
 */
final class LoadedTree {
  private final LinuxFiles files;
  private final ShellRecord record;
  private final byte[] config;

  /** Reads the record and the configuration, not the tree. */
  LoadedTree(LinuxFiles files) throws IOException {
    this.files = files;
    this.record = ShellRecord.parse("record", Files.readAllBytes(files.record()));
    this.config = Files.readAllBytes(files.config("ours"));
  }

  /** Prints the heap. Argument: the folder of the files. */
  public static void main(String[] arguments) throws IOException {
    Configuration loaded = new LoadedTree(new LinuxFiles(Path.of(arguments[0]))).configuration();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    System.out.printf(Locale.ROOT, "%f%n", (runtime.totalMemory() - runtime.freeMemory()) / 1e6);
    if (loaded.model().symbols().isEmpty()) {
      throw new IllegalStateException("an empty tree");
    }
  }

  /** Reads the tree and evaluates the configuration. */
  Configuration configuration() {
    DiagnosticLog log = new DiagnosticLog();
    Path tree = files.tree();
    Map<String, String> variables = files.stubs();
    ReplayShell shell = new ReplayShell(record, "record");
    KconfigSource source =
        new KconfigSource(tree.resolve("Kconfig"), tree, List.of(), variables, shell);
    KconfigModel model = KconfigLoader.load(source, Dialects.LINUX_6_1.confinedToTree(), log);
    log.throwIfErrors();
    List<UserLine> lines =
        ToolConfigReader.read(model, "config", config, "CONFIG_", new DiagnosticLog());
    return Configuration.of(model, lines);
  }

  /** For each symbol that can be changed a line that does so, in an order drawn once. */
  static List<UserLine> changes(Configuration loaded) {
    List<UserLine> changes = new ArrayList<>();
    for (Symbol symbol : loaded.model().symbols()) {
      if (symbol.type().isLogical() && loaded.isChangeable(symbol)) {
        String other = loaded.on(symbol.name()) ? "n" : "y";
        changes.add(UserLine.user(symbol.name(), other, SourcePosition.wholeFile("bench")));
      }
    }
    Collections.shuffle(changes, new Random(1));
    return changes;
  }
}
