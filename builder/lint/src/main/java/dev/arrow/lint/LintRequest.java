package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.List;

/**
 * What is to be checked, and with what.
 *
 * @param pools all pools that the libraries may use
 * @param libraries those to be checked
 * @param scanned what the scan of the pools reported
 * @param scratch an empty folder that may be written to; whoever made it removes it
 * @param compilers for public headers, one an architecture; without one they are not compiled
 */
public record LintRequest(
    PoolIndex pools,
    List<Library> libraries,
    List<Diagnostic> scanned,
    Path scratch,
    List<HeaderCompiler> compilers) {
  public LintRequest {
    libraries = List.copyOf(libraries);
    scanned = List.copyOf(scanned);
    compilers = List.copyOf(compilers);
  }
}
