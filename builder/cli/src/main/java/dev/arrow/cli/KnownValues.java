package dev.arrow.cli;

import dev.arrow.cli.manual.ValueKind;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import dev.arrow.resolve.ConfigEditor;
import dev.arrow.resolve.ConfigLayers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What a value of a command line may be in a project, or outside of one. */
final class KnownValues {
  private final Session session;
  private final String named;

  /**
   * Looks in a project.
   *
   * @param named its folder; empty: the nearest above the current one
   */
  KnownValues(Session session, String named) {
    this.session = session;
    this.named = named;
  }

  /** The values of a kind, sorted or as the project has them; none for other kinds. */
  List<String> of(ValueKind kind) {
    return switch (kind) {
      case TARGETS -> targets();
      case LIBRARIES -> pools().libraries().stream().map(Library::name).toList();
      case SYMBOLS -> symbols();
      default -> List.of();
    };
  }

  private List<String> targets() {
    return project()
        .map(file -> file.targetNames().stream().map(Target::toString).toList())
        .orElseGet(() -> ExecTarget.names(pools()));
  }

  private List<String> symbols() {
    return project().map(this::symbols).orElse(List.of());
  }

  /** Those that a user can set. */
  private List<String> symbols(ProjectFile file) {
    ConfigEditor editor = new ConfigEditor(file, pools(), ConfigLayers.read(file));
    return editor.configuration(file.targetNames().get(0)).model().symbols().stream()
        .filter(Symbol::hasPrompt)
        .map(Symbol::name)
        .sorted()
        .toList();
  }

  private PoolIndex pools() {
    return project()
        .map(file -> ProjectPools.of(session.arrowHome(), file, session.fetched(true)))
        .orElseGet(() -> PoolScanner.scan(session.arrowHome()));
  }

  private Optional<ProjectFile> project() {
    Optional<Path> folder =
        named.isEmpty() ? session.nearest() : Optional.of(session.project(named));
    return folder.map(each -> ProjectFileReader.read(each.resolve(ProjectFileReader.FILE_NAME)));
  }
}
