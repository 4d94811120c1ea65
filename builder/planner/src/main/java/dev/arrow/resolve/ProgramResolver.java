package dev.arrow.resolve;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Arch;
import dev.arrow.pool.CFileFacts.Include;
import dev.arrow.pool.FilePatterns;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.Library;
import dev.arrow.pool.Platform;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;

/** Resolves the sources of a linked program: it may include every public header. */
final class ProgramResolver {
  private final Path projectFolder;
  private final PoolIndex pools;
  private final Arch arch;
  private final Platform platform;
  private final FileFacts facts;
  private final KnownHeaders headers;

  ProgramResolver(
      Path projectFolder, PoolIndex pools, Target target, FileFacts facts, DiagnosticLog log) {
    this.projectFolder = projectFolder;
    this.pools = pools;
    this.arch = pools.arch(target.arch()).orElseThrow();
    this.platform = pools.platform(target.platform()).orElseThrow();
    this.facts = facts;
    this.headers = new KnownHeaders(pools, log);
  }

  ResolvedProgram resolve(List<PlacedText> patterns, Options options) {
    SortedSet<Path> sources = new FilePatterns(facts.reader()).expand(projectFolder, patterns);
    Set<Path> files = new IncludeWalk(facts).reach(sources, this::find);
    files.stream().filter(file -> file.startsWith(projectFolder)).forEach(this::requireHeaders);
    return new ResolvedProgram(
        List.copyOf(sources), includeFolders(files), options.mentionedBy(files));
  }

  private void requireHeaders(Path file) {
    for (Include include : facts.of(file).includes()) {
      if (find(file, include).isEmpty()) {
        headers.require(file, include);
      }
    }
  }

  private List<Path> includeFolders(Set<Path> reached) {
    Set<Path> folders = new LinkedHashSet<>();
    folders.add(projectFolder);
    for (Library library : pools.libraries()) {
      if (!library.headers().isEmpty() && isSeen(library, reached)) {
        folders.add(library.includeFolder());
      }
    }
    folders.addAll(pools.contractFolders());
    return List.copyOf(folders);
  }

  /**
   * False for the libraries of other architectures and platforms. A platform that the program does
   * not reach for is left out as well, so that platforms can share the program's objects.
   */
  private boolean isSeen(Library library, Set<Path> reached) {
    return switch (library.family()) {
      case Library.ARCH_FAMILY -> library.equals(arch.library());
      case Library.PLATFORM_FAMILY ->
          library.equals(platform.library())
              && reached.stream().anyMatch(file -> file.startsWith(library.includeFolder()));
      default -> true;
    };
  }

  private Optional<Path> find(Path from, Include include) {
    return IncludeWalk.beside(from, include)
        .filter(this::exists)
        .or(() -> IncludeWalk.join(projectFolder, include.path()).filter(this::exists))
        .or(() -> pools.header(include.path(), arch).map(PublicHeader::file));
  }

  private boolean exists(Path file) {
    Path folder = file.resolveSibling("");
    return folder.startsWith(projectFolder) && isFile(folder, String.valueOf(file.getFileName()));
  }

  private boolean isFile(Path folder, String name) {
    return facts.reader().list(folder).stream()
        .anyMatch((FolderReader.Entry entry) -> !entry.isFolder() && entry.name().equals(name));
  }
}
