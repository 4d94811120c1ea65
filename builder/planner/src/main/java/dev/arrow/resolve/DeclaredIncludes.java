package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.pool.CFileFacts.Include;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Whether a library's files include only what the library declares. */
public final class DeclaredIncludes {
  private final PoolIndex pools;
  private final Dependencies dependencies;
  private final FileFacts facts;
  private final KnownHeaders headers;
  private final DiagnosticLog log;

  public DeclaredIncludes(
      PoolIndex pools, Dependencies dependencies, FileFacts facts, DiagnosticLog log) {
    this.pools = pools;
    this.dependencies = dependencies;
    this.facts = facts;
    this.headers = new KnownHeaders(pools, log);
    this.log = log;
  }

  /**
   * Reports every include that leads out of the library, to one that it does not declare, or below
   * `arrow/` to no header at all. What other people's sources have there is theirs.
   *
   * @param furtherRoots folders elsewhere that are the library's as well
   */
  public void require(Library library, Collection<Path> files, List<Path> furtherRoots) {
    SortedSet<String> allowed = new TreeSet<>(dependencies.possible(library));
    allowed.add(library.name());
    allowed.add(LibraryResolver.BASE);
    for (Path file : files) {
      for (Include include : facts.of(file).includes()) {
        requireInside(library, furtherRoots, file, include);
        requireDeclared(library, allowed, file, include);
        boolean beside = IncludeWalk.beside(file, include).filter(files::contains).isPresent();
        if (library.manifest().external().isEmpty() && !beside) {
          headers.require(file, include);
        }
      }
    }
  }

  private void requireInside(Library library, List<Path> roots, Path file, Include include) {
    Optional<Path> beside = IncludeWalk.beside(file, include);
    boolean inside =
        beside.isEmpty()
            || beside.get().startsWith(library.folder())
            || roots.stream().anyMatch(beside.get()::startsWith);
    if (!inside) {
      String message =
          "`" + include.path() + "` lies outside the library `" + library.name() + "`.";
      report(file, include, message, "Include a public header of another library instead.");
    }
  }

  private void requireDeclared(
      Library library, SortedSet<String> allowed, Path file, Include include) {
    Optional<Library> owner = pools.owner(include.path());
    if (owner.isPresent() && !allowed.contains(owner.get().name())) {
      String message =
          "`%s` belongs to the library `%s`, which `%s` does not declare."
              .formatted(include.path(), owner.get().name(), library.name());
      String line = "Add `select " + owner.get().symbol() + "` to " + library.kconfig() + ".";
      report(file, include, message, line);
    }
  }

  private void report(Path file, Include include, String message, String hint) {
    log.report(
        Diagnostic.of(PlanError.UNDECLARED_INCLUDE, message)
            .at(new SourcePosition(file.toString(), include.line(), include.column()))
            .withHint(hint));
  }
}
