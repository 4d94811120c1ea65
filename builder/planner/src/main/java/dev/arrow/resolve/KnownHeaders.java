package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.Names;
import dev.arrow.pool.Arch;
import dev.arrow.pool.CFileFacts.Include;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.text.NearestName;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Whether an `#include` below `arrow/`, which is where libraries have their headers, means one of
 * them. The compiler would only say that there is no such file, and not which one is.
 */
final class KnownHeaders {
  private static final String FOLDER = "arrow/";

  private final SortedMap<String, String> owners = new TreeMap<>();
  private final DiagnosticLog log;

  KnownHeaders(PoolIndex pools, DiagnosticLog log) {
    this.log = log;
    pools.contractHeaders().forEach(header -> owners.put(header.path(), ""));
    // An architecture's own may stand where only its code is compiled.
    pools.archs().stream().map(Arch::library).forEach(this::add);
    pools.libraries().forEach(this::add);
  }

  private void add(Library library) {
    library.headers().forEach(header -> owners.putIfAbsent(header.path(), library.name()));
  }

  /** Reports an include of a header that there is not. */
  void require(Path file, Include include) {
    String path = include.path();
    if (!path.startsWith(FOLDER) || owners.containsKey(path)) {
      return;
    }
    String message = "No library has a header `" + Names.shown(path) + "`.";
    String hint =
        NearestName.of(path, owners.keySet())
            .map(near -> "The nearest one is `" + near + "`" + owner(near) + ".")
            .orElse("`arrow lib show NAME` lists the headers of a library.");
    log.report(
        Diagnostic.of(PlanError.UNKNOWN_HEADER, message)
            .at(new SourcePosition(file.toString(), include.line(), include.column()))
            .withHint(hint));
  }

  private String owner(String path) {
    String name = owners.getOrDefault(path, "");
    return name.isEmpty() ? "" : " of the library `" + name + "`";
  }
}
