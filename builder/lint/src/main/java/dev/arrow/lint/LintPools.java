package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.pool.CNames;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.resolve.Dependencies;
import dev.arrow.resolve.FileFacts;
import dev.arrow.resolve.PoolModels.PoolModel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What all rules look at: the pools, their Kconfig models, and the texts of files, read once. */
final class LintPools {
  private static final Set<String> CODE = Set.of("S", "c", "h", "inc", "s");
  private static final List<String> NO_CODE = List.of("docs", "tests");

  private final PoolIndex index;
  private final List<PoolModel> models;
  private final FolderReader reader;
  private final FileFacts facts;
  private final Map<Path, CNames> names = new HashMap<>();

  /** Hands what cannot be read to a log. */
  LintPools(PoolIndex index, List<PoolModel> models, DiagnosticLog log) {
    this.index = index;
    this.models = List.copyOf(models);
    this.reader = new FolderReader(log);
    this.facts = new FileFacts(index);
  }

  PoolIndex index() {
    return index;
  }

  /** One a target and kind of program; none if Kconfig has faults. */
  List<PoolModel> models() {
    return models;
  }

  /** Any of the models: what stands where is the same in all. */
  Optional<KconfigModel> model() {
    return models.stream().findFirst().map(PoolModel::model);
  }

  /** The dependencies that Kconfig declares, if it can be read. */
  Optional<Dependencies> dependencies() {
    return model().map(model -> new Dependencies(index, model));
  }

  FileFacts facts() {
    return facts;
  }

  FolderReader reader() {
    return reader;
  }

  /** The text of a file; empty if it cannot be read. */
  String text(Path file) {
    return new String(reader.content(file), StandardCharsets.UTF_8);
  }

  /** The names in a C or assembly file. */
  CNames names(Path file) {
    return names.computeIfAbsent(file, each -> CNames.of(reader.content(each)));
  }

  /** Sources and headers of a library for every architecture and configuration, sorted by path. */
  List<Path> code(Library library) {
    return reader.filesBelow(library.folder(), NO_CODE).stream()
        .filter(file -> CODE.contains(ending(file)))
        .toList();
  }

  private static String ending(Path file) {
    String name = file.toString();
    return name.substring(name.lastIndexOf('.') + 1);
  }

  /** Every file below a library's folder. */
  List<Path> files(Library library) {
    return reader.filesBelow(library.folder(), List.of());
  }

  /** The place of a word's first mention in a line of a file. */
  SourcePosition place(Path file, int line, String word) {
    return new SourcePosition(file.toString(), line, facts.column(file, line, word));
  }

  /** All places of a diagnostic with full paths: Kconfig tells its own from Arrow's folder on. */
  Diagnostic absolute(Diagnostic diagnostic) {
    Diagnostic moved =
        diagnostic.with(
            diagnostic.message(),
            diagnostic.position().map(this::absolute),
            diagnostic.sourceLine(),
            diagnostic.hint(),
            List.of());
    List<Diagnostic> whole = new ArrayList<>(List.of(moved));
    diagnostic
        .notes()
        .forEach(
            note ->
                whole.set(
                    0,
                    note.position()
                        .map(at -> whole.get(0).withNote(note.message(), absolute(at)))
                        .orElseGet(() -> whole.get(0).withNote(note.message()))));
    return whole.get(0);
  }

  private SourcePosition absolute(SourcePosition place) {
    String file = place.file();
    if (file.isEmpty() || file.startsWith("/")) {
      return place;
    }
    return new SourcePosition(
        index.arrowHome().resolve(file).toString(), place.line(), place.column());
  }
}
