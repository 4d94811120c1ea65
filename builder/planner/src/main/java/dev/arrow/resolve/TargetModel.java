package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigLoader;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.KconfigSource;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.Library;
import dev.arrow.pool.Pool;
import dev.arrow.pool.PoolIndex;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes a target's root Kconfig and loads its model. */
final class TargetModel {
  private final ProjectFile project;
  private final PoolIndex pools;
  private final Dialect dialect;
  private final Shell shell;

  /** A model whose Kconfig files may run nothing. */
  TargetModel(ProjectFile project, PoolIndex pools) {
    this(project, pools, Dialects.ARROW, Shell.SILENT);
  }

  /** A model whose Kconfig files may run what the shell runs. */
  TargetModel(ProjectFile project, PoolIndex pools, Shell shell) {
    this(project, pools, Dialects.ARROW.with(Feature.SHELL), shell);
  }

  private TargetModel(ProjectFile project, PoolIndex pools, Dialect dialect, Shell shell) {
    this.project = project;
    this.pools = pools;
    this.dialect = dialect;
    this.shell = shell;
  }

  /** The folder in which a target is built. */
  static Path buildFolder(ProjectFile project, Target target) {
    return project.folder().resolve("build").resolve(target.folder());
  }

  /** The file that a target's model is loaded from. */
  static Path rootFile(ProjectFile project, Target target) {
    return buildFolder(project, target).resolve("Kconfig");
  }

  /** The model; throws an ArrowException if any Kconfig file has a fault. Warnings are logged. */
  KconfigModel load(Target target, DiagnosticLog log) {
    FolderReader reader = new FolderReader(log);
    String text =
        RootKconfig.text(
            project,
            pools,
            provider -> ProviderEntry.dependencies(provider, reader.content(provider.kconfig())));
    Path root = rootFile(project, target);
    write(root, text);
    KconfigModel model = KconfigLoader.load(source(root, target), dialect, log);
    requireEntries(model, log);
    log.throwIfErrors();
    return model;
  }

  /** Writes a generated file; leaves an equal one untouched. */
  static void write(Path file, String text) {
    try {
      AtomicFile.writeIfChanged(file, text);
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(PlanError.UNWRITABLE_FILE, file, e));
    }
  }

  private KconfigSource source(Path root, Target target) {
    List<Path> allowed = new ArrayList<>();
    allowed.add(project.folder());
    pools.pools().stream().map(Pool::root).forEach(allowed::add);
    return new KconfigSource(
        root, pools.arrowHome(), allowed, RootKconfig.environment(project, pools, target), shell);
  }

  private void requireEntries(KconfigModel model, DiagnosticLog log) {
    for (Library library : pools.libraries()) {
      if (model.symbol(library.symbol()).isEmpty() && !log.hasErrors()) {
        String message = "The library `" + library.name() + "` has no entry.";
        log.report(
            Diagnostic.of(PlanError.MISSING_ENTRY, message)
                .at(SourcePosition.wholeFile(library.kconfig().toString()))
                .withHint("Add `config " + library.symbol() + "`."));
      }
    }
  }
}
