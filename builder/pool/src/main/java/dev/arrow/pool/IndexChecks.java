package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.Registration;
import dev.arrow.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks what manifests say of each other: interfaces, tables, and the names they promise. */
final class IndexChecks {
  private final Map<String, Library> libraries;
  private final DiagnosticLog log;

  private IndexChecks(Map<String, Library> libraries, DiagnosticLog log) {
    this.libraries = libraries;
    this.log = log;
  }

  static void check(Map<String, Library> libraries, DiagnosticLog log) {
    IndexChecks checks = new IndexChecks(libraries, log);
    libraries.values().forEach(checks::check);
  }

  private void check(Library library) {
    library.manifest().role().provided().ifPresent(this::requireInterface);
    library.manifest().init().ifPresent(name -> requireExport(library, name));
    for (Registration registration : library.manifest().registers()) {
      if (!libraries.containsKey(registration.table())) {
        String message = "No library `" + registration.table() + "` owns a table.";
        report(
            ManifestError.UNKNOWN_TABLE,
            message,
            registration.at(),
            near(registration.table(), libraries.keySet()));
      }
      requireExport(library, registration.ops());
    }
    for (PlacedText call : library.manifest().syscalls()) {
      requireExport(library, new PlacedText("arrow_sys_" + call, call.at()));
    }
  }

  private void requireInterface(PlacedText name) {
    Library provided = libraries.get(name.text());
    if (provided == null || !provided.manifest().isInterface()) {
      List<String> interfaces =
          libraries.values().stream()
              .filter(each -> each.manifest().isInterface())
              .map(Library::name)
              .toList();
      String message = "No library `" + name + "` is an interface.";
      report(ManifestError.UNKNOWN_INTERFACE, message, name.at(), near(name.text(), interfaces));
    }
  }

  /** A provider exports what its interface declares; everyone else what their own headers do. */
  private void requireExport(Library library, PlacedText name) {
    Optional<Library> provided = library.provides().map(libraries::get);
    boolean exported =
        library.exports(name.text())
            || provided.map(each -> each.exports(name.text())).orElse(false);
    if (!exported) {
      String message =
          "No public header of `" + library.name() + "` declares `" + name + "` with ARROW_API.";
      Optional<String> hint =
          near(name.text(), library.exports())
              .or(() -> Optional.of("Declare it there, or drop it here."));
      report(ManifestError.NOT_EXPORTED, message, name.at(), hint);
    }
  }

  private static Optional<String> near(String wrong, Collection<String> known) {
    return NearestName.of(wrong, known).map(name -> "The nearest name is `" + name + "`.");
  }

  private void report(
      ManifestError kind, String message, SourcePosition at, Optional<String> hint) {
    Diagnostic diagnostic = Diagnostic.of(kind, message).at(at);
    log.report(hint.map(diagnostic::withHint).orElse(diagnostic));
  }
}
