package dev.arrow.lint;

import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.Names;
import dev.arrow.pool.FolderReader.Entry;
import dev.arrow.pool.Library;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** A library's folder holds what libraries have, and no way out of the pool. */
final class FilesRule implements Rule {
  private static final Set<String> FOLDERS = Set.of("docs", "include", "src", "tests");
  private static final Set<String> FILES =
      Set.of("COPYING", "Kconfig", "LICENSE", "NOTICE", "README.md", "library.yaml");
  private static final Set<String> ARCH_FILES = Set.of("arch.yaml", "syscalls.tsv");
  private static final Set<String> PLATFORM_FILES = Set.of("platform.yaml");

  private final LintPools pools;
  private final Findings findings;

  FilesRule(LintPools pools, Findings findings) {
    this.pools = pools;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    for (Entry entry : pools.reader().list(library.folder())) {
      if (!expected(library, entry.isFolder()).contains(entry.name())) {
        findings.add(
            LintKind.STRAY_FILE,
            entry.path(),
            "`" + Names.shown(entry.name()) + "` has no place in a library's folder.",
            "Move it to src/, include/, tests/ or docs/, or remove it.");
      }
    }
    pools.files(library).stream()
        .filter(Files::isSymbolicLink)
        .filter(file -> !isInside(file, library.pool().root()))
        .forEach(this::reportLink);
  }

  private static Set<String> expected(Library library, boolean folder) {
    Set<String> names = new TreeSet<>(folder ? FOLDERS : FILES);
    if (folder) {
      library
          .manifest()
          .external()
          .flatMap(ExternalRules::patches)
          .ifPresent(patches -> names.add(patches.text().split("/", 2)[0]));
    } else {
      names.addAll(
          switch (library.family()) {
            case Library.ARCH_FAMILY -> ARCH_FILES;
            case Library.PLATFORM_FAMILY -> PLATFORM_FILES;
            default -> Set.of();
          });
    }
    return names;
  }

  private static boolean isInside(Path link, Path root) {
    try {
      return link.toRealPath().startsWith(root.toRealPath());
    } catch (IOException e) {
      // One that leads nowhere is reported by whoever reads it.
      return false;
    }
  }

  private void reportLink(Path file) {
    findings.add(
        LintKind.LINK_OUTSIDE,
        file,
        "The link leads out of the pool, or nowhere.",
        "Put the file itself here: the pool is copied and fetched without what lies around it.");
  }
}
