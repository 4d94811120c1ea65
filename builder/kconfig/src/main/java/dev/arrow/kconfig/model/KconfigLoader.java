package dev.arrow.kconfig.model;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.parse.KconfigReader;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.syntax.Dialect;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Reads a Kconfig tree into a model. */
public final class KconfigLoader {
  private KconfigLoader() {}

  /** Loads a tree whose files all lie below {@code sourceRoot}. */
  public static KconfigModel load(
      Path rootFile,
      Path sourceRoot,
      Dialect dialect,
      Map<String, String> environment,
      DiagnosticLog log) {
    return load(new KconfigSource(rootFile, sourceRoot, List.of(), environment), dialect, log);
  }

  /**
   * Loads a tree. After errors the model holds what could be understood; ask the log before using
   * it for more than messages.
   */
  public static KconfigModel load(KconfigSource source, Dialect dialect, DiagnosticLog log) {
    SyntaxReporter reporter = new SyntaxReporter(log);
    KconfigReader.Place place =
        new KconfigReader.Place(source.rootFile(), source.sourceRoot(), source.allowedRoots());
    KconfigReader.Result read =
        KconfigReader.read(place, dialect, source.environment(), source.shell(), reporter);
    TreeBuilder tree = new TreeBuilder(dialect, reporter);
    MenuNode root = tree.build(read.entries());
    new ModelCheck(tree, reporter).run(dialect);
    Program program = ProgramCompiler.compile(tree, dialect);
    LoopReport loops = new LoopReport(tree, program);
    for (int[] loop : program.order().loops()) {
      reporter.report(loops.of(loop));
    }
    return new KconfigModel(dialect, root, tree, program, read);
  }
}
