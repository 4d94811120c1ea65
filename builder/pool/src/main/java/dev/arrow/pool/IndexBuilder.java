package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.ArchManifestReader;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.PlatformManifest;
import dev.arrow.manifest.PlatformManifestReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Puts libraries into an index and reports what cannot stand side by side. */
final class IndexBuilder {
  static final String ARCH_FILE = "arch.yaml";
  static final String PLATFORM_FILE = "platform.yaml";

  private final FolderReader reader;
  private final DiagnosticLog log;
  private final Map<String, Library> libraries = new TreeMap<>();
  private final Map<String, Arch> archs = new TreeMap<>();
  private final Map<String, Platform> platforms = new TreeMap<>();
  private final List<PublicHeader> contractHeaders = new ArrayList<>();
  private final Map<String, PublicHeader> headers = new TreeMap<>();

  IndexBuilder(FolderReader reader) {
    this.reader = reader;
    this.log = reader.log();
  }

  void add(LibraryFolder folder, Library library) {
    Library other = libraries.putIfAbsent(library.name(), library);
    if (other != null) {
      String message = "Two libraries are called `" + library.name() + "`.";
      log.report(
          Diagnostic.of(ManifestError.DUPLICATE_LIBRARY, message)
              .at(library.manifest().name().at())
              .withHint("Rename one of them and its folder; names are unique over all pools.")
              .withNote("The other one is here.", other.manifest().name().at()));
      return;
    }
    switch (folder.kind()) {
      case ARCH -> addArch(folder, library);
      case PLATFORM -> addPlatforms(folder, library);
      case PLAIN -> {}
    }
    if (folder.kind() != LibraryFolder.Kind.ARCH) {
      library.headers().forEach(this::addHeader);
    }
  }

  void addContract(List<PublicHeader> contract) {
    contractHeaders.addAll(contract);
    contract.forEach(this::addHeader);
  }

  PoolIndex build(Path home, List<Pool> pools, Optional<FetchedTrees> trees) {
    IndexChecks.check(libraries, log);
    contractHeaders.sort((left, right) -> left.path().compareTo(right.path()));
    return new PoolIndex(
        home,
        pools,
        new PoolIndex.Contents(libraries, archs, platforms, contractHeaders),
        new ScanTrace(reader.filesRead(), reader.foldersListed()),
        new ExternalTrees(trees));
  }

  private void addArch(LibraryFolder folder, Library library) {
    Path file = folder.path().resolve(ARCH_FILE);
    reader.note(file);
    ArchManifestReader.read(file, log).ifPresent(manifest -> addArch(folder, library, manifest));
  }

  private void addArch(LibraryFolder folder, Library library, ArchManifest manifest) {
    if (!manifest.name().equals(folder.folderName())) {
      String message = "The architecture has another name than its folder.";
      log.report(Diagnostic.of(ManifestError.BAD_NAME, message).at(manifest.at()));
    }
    archs.put(manifest.name(), new Arch(manifest, library));
  }

  private void addPlatforms(LibraryFolder folder, Library library) {
    Path file = folder.path().resolve(PLATFORM_FILE);
    reader.note(file);
    PlatformManifestReader.read(file, log)
        .ifPresent(manifest -> manifest.platforms().forEach(offer -> addPlatform(offer, library)));
  }

  private void addPlatform(PlatformManifest.Offer offer, Library library) {
    Platform other = platforms.putIfAbsent(offer.name().text(), new Platform(offer, library));
    if (other != null) {
      String message = "Two folders offer the platform `" + offer.name() + "`.";
      log.report(
          Diagnostic.of(ManifestError.DUPLICATE_PLATFORM, message)
              .at(offer.name().at())
              .withHint("Rename one of them.")
              .withNote("The other one is here.", other.offer().name().at()));
    }
  }

  private void addHeader(PublicHeader header) {
    PublicHeader other = headers.putIfAbsent(header.path(), header);
    if (other != null) {
      String message = "Two public headers are called `" + header.path() + "`.";
      log.report(
          Diagnostic.of(ManifestError.DUPLICATE_HEADER, message)
              .at(SourcePosition.wholeFile(header.file().toString()))
              .withHint("Give one of them a path of its own, after the name of its library.")
              .withNote(
                  "The other one is here.", SourcePosition.wholeFile(other.file().toString())));
    }
  }
}
