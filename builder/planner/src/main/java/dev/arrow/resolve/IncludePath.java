package dev.arrow.resolve;

import dev.arrow.pool.Arch;
import dev.arrow.pool.CFileFacts.Include;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
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
 * The folders in which a library's files find headers: its own, those of its direct dependencies,
 * and what exported headers include in turn.
 */
public final class IncludePath {
  private final PoolIndex pools;
  private final Arch arch;
  private final FileFacts facts;
  private final IncludeWalk walk;

  public IncludePath(PoolIndex pools, Arch arch, FileFacts facts) {
    this.pools = pools;
    this.arch = arch;
    this.facts = facts;
    this.walk = new IncludeWalk(facts);
  }

  /**
   * The folders, in order.
   *
   * @param direct names of the direct dependencies
   * @param further folders of the library's alone that are not in its `include`
   */
  public List<Path> folders(Library library, SortedSet<String> direct, Collection<Path> further) {
    Set<Path> folders = new LinkedHashSet<>();
    addIncludeFolder(folders, library);
    folders.addAll(further);
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
    pools.library(LibraryResolver.BASE).ifPresent(library -> addIncludeFolder(folders, library));
    folders.addAll(pools.contractFolders());
    addIncludeFolder(folders, arch.library());
  }

  private static void addIncludeFolder(Set<Path> folders, Library library) {
    if (!library.headers().isEmpty()) {
      folders.add(library.includeFolder());
    }
  }

  /** The file that an include means: one beside it among some, else a header that is known. */
  Optional<Path> find(Path from, Include include, Collection<Path> own) {
    return IncludeWalk.beside(from, include)
        .filter(own::contains)
        .or(() -> pools.header(include.path(), arch).map(PublicHeader::file));
  }
}
