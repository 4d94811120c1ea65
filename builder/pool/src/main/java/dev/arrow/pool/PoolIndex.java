package dev.arrow.pool;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * All libraries of all pools, and who offers what. Immutable but for sources that are fetched late;
 * names are sorted everywhere.
 *
 * <p>Headers of architectures are not owned by anyone: each architecture may answer a contract with
 * inline functions under the same header path.
 */
public final class PoolIndex {
  private final Path arrowHome;
  private final List<Pool> pools;
  private final SortedMap<String, Library> libraries;
  private final SortedMap<String, Arch> archs;
  private final SortedMap<String, Platform> platforms;
  private final List<PublicHeader> contractHeaders;
  private final ScanTrace trace;
  private final ExternalTrees externals;
  private final Map<String, Library> owners;
  private final Map<String, PublicHeader> headers;
  private final Map<String, List<Library>> exporters;

  PoolIndex(
      Path arrowHome,
      List<Pool> pools,
      Contents contents,
      ScanTrace trace,
      ExternalTrees externals) {
    this.externals = externals;
    this.arrowHome = arrowHome;
    this.pools = List.copyOf(pools);
    this.libraries = new TreeMap<>(contents.libraries());
    this.archs = new TreeMap<>(contents.archs());
    this.platforms = new TreeMap<>(contents.platforms());
    this.contractHeaders = List.copyOf(contents.contractHeaders());
    this.trace = trace;
    this.owners = ownersOf(libraries.values());
    this.headers = headersOf(new LinkedHashSet<>(owners.values()), contractHeaders);
    this.exporters = exportersOf(libraries.values());
  }

  /**
   * What a scan found.
   *
   * @param libraries by name, architectures and platforms included
   * @param archs by name
   * @param platforms by name
   * @param contractHeaders free for every library
   */
  record Contents(
      Map<String, Library> libraries,
      Map<String, Arch> archs,
      Map<String, Platform> platforms,
      List<PublicHeader> contractHeaders) {}

  /** The folder that holds Arrow's own pools and templates. */
  public Path arrowHome() {
    return arrowHome;
  }

  /** Arrow's pools first, then the project's in its order. */
  public List<Pool> pools() {
    return pools;
  }

  /** All libraries by name, those of architectures and platforms included. */
  public Collection<Library> libraries() {
    return Collections.unmodifiableCollection(libraries.values());
  }

  /** The library of a name. */
  public Optional<Library> library(String name) {
    return Optional.ofNullable(libraries.get(name));
  }

  /** The architectures by name. */
  public Collection<Arch> archs() {
    return Collections.unmodifiableCollection(archs.values());
  }

  /** The architecture of a name. */
  public Optional<Arch> arch(String name) {
    return Optional.ofNullable(archs.get(name));
  }

  /** The platforms by name. */
  public Collection<Platform> platforms() {
    return Collections.unmodifiableCollection(platforms.values());
  }

  /** The platform of a name. */
  public Optional<Platform> platform(String name) {
    return Optional.ofNullable(platforms.get(name));
  }

  /** The headers of `archs/include` and `platforms/include`, free for all, sorted by path. */
  public List<PublicHeader> contractHeaders() {
    return contractHeaders;
  }

  /** The folders of the contract headers. */
  public List<Path> contractFolders() {
    return List.of(
        arrowHome.resolve("archs").resolve("include"),
        arrowHome.resolve("platforms").resolve("include"));
  }

  /** The one library whose public header a path is. */
  public Optional<Library> owner(String headerPath) {
    return Optional.ofNullable(owners.get(headerPath));
  }

  /** The header that an include path means on an architecture: public, contract or the arch's. */
  public Optional<PublicHeader> header(String path, Arch arch) {
    PublicHeader header = headers.get(path);
    return header != null ? Optional.of(header) : arch.header(path);
  }

  /** The libraries whose public headers declare a name with `ARROW_API`. */
  public List<Library> exporters(String symbolName) {
    return exporters.getOrDefault(symbolName, List.of());
  }

  /** The libraries that are interfaces, by name. */
  public List<Library> interfaces() {
    return libraries.values().stream().filter(each -> each.manifest().isInterface()).toList();
  }

  /** The providers of an interface, by default rank, then by name. */
  public List<Library> providers(String interfaceName) {
    return libraries.values().stream()
        .filter(each -> each.provides().map(interfaceName::equals).orElse(false))
        .sorted(Library.BY_RANK)
        .toList();
  }

  /**
   * The sources of a library that lie elsewhere, fetched when they are first asked for; nothing for
   * a library that has none. Throws an ArrowException if they cannot be had.
   */
  public Optional<ExternalTree> external(Library library) {
    return externals.of(library);
  }

  /** Every file that the scan read, and what decides which external sources are used. */
  public NavigableSet<Path> filesRead() {
    NavigableSet<Path> files = new TreeSet<>(trace.files());
    files.addAll(externals.filesRead());
    return files;
  }

  /** Every folder that the scan listed: a new file in one of them may change the index. */
  public SortedSet<Path> foldersGlobbed() {
    return trace.folders();
  }

  private static Map<String, Library> ownersOf(Collection<Library> libraries) {
    Map<String, Library> owners = new HashMap<>();
    for (Library library : libraries) {
      if (!library.family().equals(Library.ARCH_FAMILY)) {
        library.headers().forEach(header -> owners.putIfAbsent(header.path(), library));
      }
    }
    return owners;
  }

  private static Map<String, PublicHeader> headersOf(
      Collection<Library> owners, List<PublicHeader> contracts) {
    Map<String, PublicHeader> headers = new HashMap<>();
    owners.forEach(library -> library.headers().forEach(each -> headers.put(each.path(), each)));
    contracts.forEach(each -> headers.put(each.path(), each));
    return headers;
  }

  private static Map<String, List<Library>> exportersOf(Collection<Library> libraries) {
    Map<String, List<Library>> exporters = new HashMap<>();
    for (Library library : libraries) {
      library
          .exports()
          .forEach(
              name -> exporters.computeIfAbsent(name, unused -> new ArrayList<>()).add(library));
    }
    return exporters;
  }
}
