package dev.arrow.lint;

import dev.arrow.manifest.PlacedText;
import dev.arrow.pool.Library;
import dev.arrow.pool.PublicHeader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/**
 * An exported name shows whose it is: it begins with `arrow_` and the name of the library, or of a
 * header that belongs to it alone; both are unique over all pools. Others may be:
 *
 * <ul>
 *   <li>the C library's, which the program calls by their own names;
 *   <li>the kernel's counterpart of one of these, `arrow_free` of `free`;
 *   <li>what a provider answers its interface with, and a library the table of system calls;
 *   <li>`arrow_arch_` and `arrow_plat_` of those that answer the contracts;
 *   <li>what compilers call by themselves, of `base` and of libraries with `cflags-everywhere`.
 * </ul>
 */
final class ExportNamesRule implements Rule {
  private static final String PREFIX = "arrow_";
  private static final String BASE = "base";

  private final LintPools pools;
  private final Findings findings;
  private final Set<String> programNames = new TreeSet<>();

  ExportNamesRule(LintPools pools, Findings findings) {
    this.pools = pools;
    this.findings = findings;
    for (Library library : pools.index().libraries()) {
      if (library.manifest().program()) {
        programNames.addAll(library.exports());
      }
    }
  }

  @Override
  public void check(Library library) {
    List<String> owned = owned(library);
    Set<String> allowed = allowed(library);
    for (PublicHeader header : library.headers()) {
      header
          .facts()
          .exports()
          .forEach(
              (name, line) -> {
                if (!allowed.contains(name) && !isFree(library, name) && !isOwned(owned, name)) {
                  report(library, header.file(), line, name);
                }
              });
    }
  }

  private static List<String> owned(Library library) {
    List<String> owned = new ArrayList<>();
    owned.add(part(library.name()));
    library.headers().forEach(header -> owned.add(part(baseName(header.path()))));
    switch (library.family()) {
      case Library.ARCH_FAMILY -> owned.add("arch");
      case Library.PLATFORM_FAMILY -> owned.add("plat");
      default -> {
        // Only those two have a short form.
      }
    }
    return owned;
  }

  private Set<String> allowed(Library library) {
    Set<String> allowed = new TreeSet<>();
    library
        .provides()
        .flatMap(pools.index()::library)
        .ifPresent(served -> allowed.addAll(served.exports()));
    for (PlacedText call : library.manifest().syscalls()) {
      allowed.add("arrow_sys_" + call);
    }
    return allowed;
  }

  private boolean isFree(Library library, String name) {
    if (!name.startsWith(PREFIX)) {
      boolean compilers =
          library.name().equals(BASE) || !library.manifest().cflagsEverywhere().isEmpty();
      return compilers || library.manifest().program();
    }
    return programNames.contains(name.substring(PREFIX.length()));
  }

  private static boolean isOwned(List<String> owned, String name) {
    return owned.stream()
        .map(part -> PREFIX + part)
        .anyMatch(prefix -> name.equals(prefix) || name.startsWith(prefix + "_"));
  }

  private static String baseName(String path) {
    String name = path.substring(path.lastIndexOf('/') + 1);
    return name.substring(0, Math.max(0, name.lastIndexOf('.')));
  }

  private static String part(String name) {
    return name.toLowerCase(Locale.ROOT).replace('-', '_');
  }

  private void report(Library library, Path header, int line, String name) {
    String prefix = PREFIX + part(library.name()) + "_";
    findings.add(
        LintKind.EXPORT_NAME,
        pools.place(header, line, name),
        "`" + name + "` does not show that it belongs to `" + library.name() + "`.",
        "Let it begin with `" + prefix + "`, or drop ARROW_API if nobody else calls it.");
  }
}
