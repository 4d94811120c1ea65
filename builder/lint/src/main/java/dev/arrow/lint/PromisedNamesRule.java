package dev.arrow.lint;

import dev.arrow.manifest.LibraryManifest;
import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Library;
import java.nio.file.Path;
import java.util.Set;

/** What `init`, `registers` and `syscalls` name is defined in the library's sources. */
final class PromisedNamesRule implements Rule {
  private final LintPools pools;
  private final Findings findings;

  PromisedNamesRule(LintPools pools, Findings findings) {
    this.pools = pools;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    LibraryManifest manifest = library.manifest();
    if (manifest.external().isPresent()) {
      // Its sources may lie elsewhere, and nothing is fetched here.
      return;
    }
    manifest.init().ifPresent(name -> require(library, name, name.text()));
    manifest.registers().forEach(each -> require(library, each.ops(), each.ops().text()));
    manifest.syscalls().forEach(call -> require(library, call, "arrow_sys_" + call));
  }

  private void require(Library library, PlacedText named, String name) {
    if (pools.code(library).stream().noneMatch(file -> defines(file, name))) {
      findings.add(
          LintKind.UNDEFINED_NAME,
          named.at(),
          "No source of `" + library.name() + "` defines `" + name + "`.",
          "Define it there, or drop it here.");
    }
  }

  private boolean defines(Path file, String name) {
    String path = file.toString();
    if (path.endsWith(".h")) {
      return false;
    }
    boolean assembly = path.endsWith(".S") || path.endsWith(".s");
    Set<String> names = assembly ? pools.names(file).words() : pools.names(file).defined();
    return names.contains(name);
  }
}
