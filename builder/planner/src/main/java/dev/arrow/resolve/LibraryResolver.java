package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Arch;
import dev.arrow.pool.ExternalTree;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.SourceGroup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
  private final IncludePath includePath;
  private final DeclaredIncludes declaredIncludes;
  private final IncludeWalk walk;
  private final Options options;

  LibraryResolver(PoolIndex pools, Arch arch, Dependencies dependencies, Evaluated evaluated) {
    this.pools = pools;
    this.arch = arch;
    this.dependencies = dependencies;
    this.configuration = evaluated.configuration();
    this.log = evaluated.log();
    FileFacts facts = evaluated.facts();
    this.includePath = new IncludePath(pools, arch, facts);
    this.declaredIncludes = new DeclaredIncludes(pools, dependencies, facts, log);
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
    Optional<ExternalTree> external = pools.external(library);
    declaredIncludes.require(library, own, external.map(ExternalTree::root).stream().toList());
    return new ResolvedLibrary(
        library,
        direct,
        includePath.folders(
            library, direct, external.map(ExternalTree::includeFolders).orElse(List.of())),
        sources,
        options.mentionedBy(
            walk.reach(own, (from, include) -> includePath.find(from, include, own))));
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
}
