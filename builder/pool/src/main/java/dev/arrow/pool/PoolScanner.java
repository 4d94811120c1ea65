package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ArrowVersion;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.PoolFile;
import dev.arrow.manifest.PoolFileReader;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PoolReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Finds the libraries below the folders of all pools: Arrow's `archs`, `platforms` and
 * `library-pools`, then those of the project. What is found depends on names and contents alone,
 * never on the order in which a file system lists them.
 */
public final class PoolScanner {
  private static final String POOL_FILE = "pool.yaml";
  private static final String OTHER_ENDING = "library.yml";

  private final FolderReader reader;
  private final Optional<FetchedTrees> trees;
  private final List<Pool> pools = new ArrayList<>();
  private final List<LibraryFolder> folders = new ArrayList<>();

  private PoolScanner(FolderReader reader, Optional<FetchedTrees> trees) {
    this.reader = reader;
    this.trees = trees;
  }

  /** Scans Arrow's own pools alone; throws an ArrowException that names all faults. */
  public static PoolIndex scan(Path arrowHome) {
    return scan(arrowHome, List.of(), Optional.empty());
  }

  /** The same for a project whose pools are folders and whose libraries need no fetch. */
  public static PoolIndex scan(Path arrowHome, ProjectFile project) {
    return scan(arrowHome, project.libraries(), Optional.empty());
  }

  /**
   * Scans Arrow's pools and a project's; throws an ArrowException that names all faults.
   *
   * @param trees has what lies elsewhere; asked for pools now, for sources of libraries when they
   *     turn out to be on
   */
  public static PoolIndex scan(Path arrowHome, ProjectFile project, FetchedTrees trees) {
    return scan(arrowHome, project.libraries(), Optional.of(trees));
  }

  /** The same; after errors the index holds what could be read. */
  public static PoolIndex scan(
      Path arrowHome, ProjectFile project, FetchedTrees trees, DiagnosticLog log) {
    return scan(arrowHome, project.libraries(), Optional.of(trees), log);
  }

  /** Scans Arrow's pools and further folders; after errors the index holds what could be read. */
  public static PoolIndex scan(
      Path arrowHome, List<PoolReference.Folder> further, DiagnosticLog log) {
    return scan(arrowHome, List.copyOf(further), Optional.empty(), log);
  }

  private static PoolIndex scan(
      Path arrowHome, List<PoolReference> further, Optional<FetchedTrees> trees) {
    DiagnosticLog log = new DiagnosticLog();
    PoolIndex index = scan(arrowHome, further, trees, log);
    log.throwIfErrors();
    return index;
  }

  private static PoolIndex scan(
      Path arrowHome,
      List<PoolReference> further,
      Optional<FetchedTrees> trees,
      DiagnosticLog log) {
    Path home = arrowHome.toAbsolutePath().normalize();
    PoolScanner scanner = new PoolScanner(new FolderReader(log), trees);
    scanner.addOwn(home);
    further.forEach(scanner::addFurther);
    return scanner.index(home);
  }

  private void addOwn(Path home) {
    for (String name : List.of("archs", "platforms", "library-pools")) {
      add(new Pool(name, home.resolve(name), "ARROW_HOME", name + "/"));
    }
  }

  private void addFurther(PoolReference reference) {
    Path root = folder(reference);
    if (!reader.contains(root, POOL_FILE)) {
      boolean there = Files.isDirectory(root);
      String message =
          there ? "There is no pool in " + root + "." : "There is no folder " + root + ".";
      reader
          .log()
          .report(
              Diagnostic.of(ManifestError.MISSING_POOL, message)
                  .at(reference.at())
                  .withHint(
                      "A pool is a folder with a `"
                          + POOL_FILE
                          + "`; `path:` starts at arrow.yaml."));
      return;
    }
    reader.note(root.resolve(POOL_FILE));
    Optional<PoolFile> file = PoolFileReader.read(root.resolve(POOL_FILE), reader.log());
    file.ifPresent(this::requireVersion);
    String variable = "ARROW_POOL_" + (pools.size() - 2);
    add(new Pool(file.map(PoolFile::name).orElse(""), root, variable, ""));
  }

  private Path folder(PoolReference reference) {
    if (reference instanceof PoolReference.Folder here) {
      return here.folder();
    }
    Path root = trees.orElseThrow().pool(((PoolReference.Fetched) reference).origin());
    trees.get().filesRead().forEach(reader::note);
    return root;
  }

  private void requireVersion(PoolFile file) {
    if (!file.arrow().admits(ArrowVersion.CURRENT)) {
      String message =
          "The pool `" + file.name() + "` is not written for Arrow " + ArrowVersion.CURRENT + ".";
      reader.log().report(Diagnostic.of(ManifestError.WRONG_VERSION, message).at(file.at()));
    }
  }

  private void add(Pool pool) {
    pools.add(pool);
    find(pool, pool.root(), 0);
  }

  private void find(Pool pool, Path folder, int depth) {
    if (depth > 0 && reader.contains(folder, LibraryScanner.MANIFEST)) {
      folders.add(new LibraryFolder(pool, folder, kind(folder)));
      return;
    }
    if (depth > 0 && reader.contains(folder, LibraryScanner.KCONFIG)) {
      missingManifest(folder);
      return;
    }
    for (FolderReader.Entry entry : reader.list(folder)) {
      boolean contract = depth == 0 && entry.name().equals("include");
      if (entry.isFolder() && !contract && depth < LibraryFolder.DEEPEST) {
        find(pool, entry.path(), depth + 1);
      }
    }
  }

  private void missingManifest(Path folder) {
    String name = LibraryScanner.MANIFEST;
    boolean other = reader.contains(folder, OTHER_ENDING);
    String message = "A library's folder holds a `" + LibraryScanner.KCONFIG + "` and no `";
    reader
        .log()
        .report(
            Diagnostic.of(ManifestError.MISSING_MANIFEST, message + name + "`.")
                .at(SourcePosition.wholeFile(folder.resolve(name).toString()))
                .withHint(
                    other
                        ? "Rename its `" + OTHER_ENDING + "`."
                        : "Write one, with `name: " + folder.getFileName() + "`."));
  }

  private LibraryFolder.Kind kind(Path folder) {
    if (reader.contains(folder, IndexBuilder.ARCH_FILE)) {
      return LibraryFolder.Kind.ARCH;
    }
    return reader.contains(folder, IndexBuilder.PLATFORM_FILE)
        ? LibraryFolder.Kind.PLATFORM
        : LibraryFolder.Kind.PLAIN;
  }

  private PoolIndex index(Path home) {
    Set<String> archs = new TreeSet<>();
    for (LibraryFolder folder : folders) {
      if (folder.kind() == LibraryFolder.Kind.ARCH) {
        archs.add(folder.folderName());
      }
    }
    LibraryScanner scanner = new LibraryScanner(reader, archs);
    IndexBuilder builder = new IndexBuilder(reader);
    for (String contract : List.of("archs", "platforms")) {
      builder.addContract(scanner.headers(home.resolve(contract).resolve("include")));
    }
    for (LibraryFolder folder : folders) {
      scanner.scan(folder).ifPresent(library -> builder.add(folder, library));
    }
    return builder.build(home, pools, trees);
  }
}
