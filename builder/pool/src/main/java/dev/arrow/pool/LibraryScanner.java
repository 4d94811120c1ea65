package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.LibraryManifest;
import dev.arrow.manifest.LibraryManifestReader;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.Names;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Turns one library's folder into a {@link Library}. */
final class LibraryScanner {
  static final String MANIFEST = "library.yaml";
  static final String KCONFIG = "Kconfig";
  private static final List<String> NOT_COMPILED = List.of("tests", "include");

  private final FolderReader reader;
  private final SourceGroups groups;

  LibraryScanner(FolderReader reader, Set<String> archs) {
    this.reader = reader;
    this.groups = new SourceGroups(reader, archs);
  }

  /** The library of a folder, or nothing after errors were reported. */
  Optional<Library> scan(LibraryFolder folder) {
    Path file = folder.path().resolve(MANIFEST);
    reader.note(file);
    DiagnosticLog faults = new DiagnosticLog();
    Optional<LibraryManifest> manifest = LibraryManifestReader.read(file, faults);
    faults.sorted().forEach(this::report);
    return manifest.map(each -> library(folder, each, !faults.hasErrors()));
  }

  /** After a fault in the manifest its `sources` may say less than they were meant to. */
  private Library library(LibraryFolder folder, LibraryManifest manifest, boolean isWhole) {
    requireName(folder, manifest);
    requireKconfig(folder, manifest);
    List<Path> files = reader.filesBelow(folder.path(), NOT_COMPILED);
    return new Library(
        folder.libraryName(),
        "LIB_" + Target.symbolPart(folder.libraryName()),
        folder.family(),
        folder.pool(),
        folder.path(),
        folder.path().resolve(KCONFIG),
        manifest,
        headers(folder.path().resolve("include")),
        groups.of(manifest, folder.path(), isWhole ? files : List.of()),
        files.stream().filter(LibraryScanner::isFragment).toList());
  }

  /** The headers below a folder, sorted by path. */
  List<PublicHeader> headers(Path include) {
    List<PublicHeader> headers = new ArrayList<>();
    for (Path file : reader.filesBelow(include, List.of())) {
      String path = include.relativize(file).toString();
      headers.add(new PublicHeader(path, file, CFileScanner.scan(reader.content(file))));
    }
    return headers;
  }

  private static boolean isFragment(Path file) {
    String name = file.toString();
    return name.endsWith(".h") || name.endsWith(".inc");
  }

  private void requireName(LibraryFolder folder, LibraryManifest manifest) {
    PlacedText name = manifest.name();
    String expected = folder.libraryName();
    if (!name.text().equals(expected)) {
      String message =
          "The library is called `" + Names.shown(name.text()) + "`, but its folder is not.";
      report(
          Diagnostic.of(ManifestError.BAD_NAME, message)
              .at(name.at())
              .withHint("Write `name: " + expected + "`, or rename the folder."));
    } else if (!Names.isLibrary(expected) || !folder.isWellNamed()) {
      String message =
          "`" + Names.shown(folder.shelf()) + "` is not a name for a library's folder.";
      report(
          Diagnostic.of(ManifestError.BAD_NAME, message)
              .at(name.at())
              .withHint("Use small letters, digits and dashes, a letter first."));
    }
  }

  private void requireKconfig(LibraryFolder folder, LibraryManifest manifest) {
    if (!reader.contains(folder.path(), KCONFIG)) {
      String message = "The library `" + folder.libraryName() + "` has no Kconfig file.";
      String symbol = "LIB_" + Target.symbolPart(folder.libraryName());
      report(
          Diagnostic.of(ManifestError.MISSING_KCONFIG, message)
              .at(manifest.at())
              .withHint("Write `Kconfig` beside it, with the entry `config " + symbol + "`."));
    }
  }

  private void report(Diagnostic diagnostic) {
    reader.log().report(diagnostic);
  }
}
