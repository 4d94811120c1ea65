package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Arch;
import dev.arrow.pool.CFileFacts.Include;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
import dev.arrow.pool.SourceGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Resolves single libraries of one target: their sources, include folders and options, and whether
 * they include only what they declare.
 */
final class LibraryResolver {
  static final String BASE = "base";

  private final PoolIndex pools;
  private final Arch arch;
  private final Dependencies dependencies;
  private final Configuration configuration;
  private final DiagnosticLog log;
  private final FileFacts facts;
  private final IncludeWalk walk;
  private final Options options;

  LibraryResolver(PoolIndex pools, Arch arch, Dependencies dependencies, Evaluated evaluated) {
    this.pools = pools;
    this.arch = arch;
    this.dependencies = dependencies;
    this.configuration = evaluated.configuration();
    this.log = evaluated.log();
    this.facts = evaluated.facts();
    this.walk = new IncludeWalk(facts);
    this.options = new Options(facts, configuration, log);
  }

  /**
   * A configuration with the facts of files, and where errors go.
   *
   * @param configuration all values
   * @param facts of files
   * @param log where errors go
   */
  record Evaluated(Configuration configuration, FileFacts facts, DiagnosticLog log) {}

  ResolvedLibrary resolve(Library library) {
    SortedSet<String> direct = dependencies.direct(library, configuration);
    List<Path> sources = sources(library);
    Set<Path> own = new LinkedHashSet<>(sources);
    own.addAll(library.privateHeaders());
    library.headers().forEach(header -> own.add(header.file()));
    requireDeclared(library, own);
    return new ResolvedLibrary(
        library,
        direct,
        includeFolders(library, direct),
        sources,
        options.mentionedBy(walk.reach(own, (from, include) -> find(from, include, own))));
  }

  private List<Path> sources(Library library) {
    SortedSet<Path> sources = new TreeSet<>();
    List<SourceGroup> groups = new ArrayList<>(library.sources());
    pools.external(library).ifPresent(tree -> groups.addAll(tree.sources()));
    for (SourceGroup group : groups) {
      boolean here = group.arch().map(arch.name()::equals).orElse(true);
      if (here && group.condition().map(this::holds).orElse(true)) {
        sources.addAll(group.files());
      }
    }
    return List.copyOf(sources);
  }

  private boolean holds(PlacedText condition) {
    try {
      return configuration.holds(
          configuration.model().expression(condition.text(), condition.at()));
    } catch (ArrowException e) {
      e.diagnostics().forEach(log::report);
      return false;
    }
  }

  private List<Path> includeFolders(Library library, SortedSet<String> direct) {
    Set<Path> folders = new LinkedHashSet<>();
    addIncludeFolder(folders, library);
    pools.external(library).ifPresent(tree -> folders.addAll(tree.includeFolders()));
    List<Path> exported = new ArrayList<>();
    library.headers().forEach(header -> exported.add(header.file()));
    for (String name : direct) {
      Library used = pools.library(name).orElseThrow();
      addIncludeFolder(folders, used);
      used.headers().forEach(header -> exported.add(header.file()));
    }
    addReached(folders, exported);
    addCommonFolders(folders);
    return List.copyOf(folders);
  }

  /** The folders of all headers that exported headers include. */
  private void addReached(Set<Path> folders, List<Path> exported) {
    NavigableSet<Path> further = new TreeSet<>();
    for (Path file : walk.reach(exported, (from, include) -> find(from, include, exported))) {
      for (Include include : facts.of(file).includes()) {
        pools.owner(include.path()).map(Library::includeFolder).ifPresent(further::add);
      }
    }
    folders.addAll(further);
  }

  private void addCommonFolders(Set<Path> folders) {
    pools.library(BASE).ifPresent(library -> addIncludeFolder(folders, library));
    folders.addAll(pools.contractFolders());
    addIncludeFolder(folders, arch.library());
  }

  private static void addIncludeFolder(Set<Path> folders, Library library) {
    if (!library.headers().isEmpty()) {
      folders.add(library.includeFolder());
    }
  }

  private Optional<Path> find(Path from, Include include, Collection<Path> own) {
    return IncludeWalk.beside(from, include)
        .filter(own::contains)
        .or(() -> pools.header(include.path(), arch).map(PublicHeader::file));
  }

  private void requireDeclared(Library library, Collection<Path> own) {
    SortedSet<String> allowed = new TreeSet<>(dependencies.possible(library));
    allowed.add(library.name());
    allowed.add(BASE);
    for (Path file : own) {
      for (Include include : facts.of(file).includes()) {
        requireDeclared(library, allowed, file, include);
      }
    }
  }

  private void requireDeclared(
      Library library, SortedSet<String> allowed, Path file, Include include) {
    Optional<Path> beside = IncludeWalk.beside(file, include);
    if (beside.isPresent() && !isOwn(library, beside.get())) {
      String message =
          "`" + include.path() + "` lies outside the library `" + library.name() + "`.";
      report(file, include, message, "Include a public header of another library instead.");
    }
    Optional<Library> owner = pools.owner(include.path());
    if (owner.isPresent() && !allowed.contains(owner.get().name())) {
      String message =
          "`%s` belongs to the library `%s`, which `%s` does not declare."
              .formatted(include.path(), owner.get().name(), library.name());
      String line = "Add `select " + owner.get().symbol() + "` to " + library.kconfig() + ".";
      report(file, include, message, line);
    }
  }

  private boolean isOwn(Library library, Path file) {
    return file.startsWith(library.folder())
        || pools.external(library).map(tree -> file.startsWith(tree.root())).orElse(false);
  }

  private void report(Path file, Include include, String message, String hint) {
    log.report(
        Diagnostic.of(PlanError.UNDECLARED_INCLUDE, message)
            .at(new SourcePosition(file.toString(), include.line(), include.column()))
            .withHint(hint));
  }
}
