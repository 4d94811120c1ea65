package dev.arrow.lint;

import dev.arrow.pool.Library;
import dev.arrow.pool.PublicHeader;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** A public header has a path that shows whose it is, and may be included twice. */
final class HeaderFormRule implements Rule {
  private static final String FOLDER = "arrow/";

  /** Its headers are those that C demands of every implementation, with or without an Arrow. */
  private static final String BASE = "base";

  private final LintPools pools;
  private final Findings findings;

  HeaderFormRule(LintPools pools, Findings findings) {
    this.pools = pools;
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    boolean free = library.manifest().program() || library.name().equals(BASE);
    for (PublicHeader header : library.headers()) {
      if (!free && !header.path().startsWith(FOLDER)) {
        findings.add(
            LintKind.HEADER_PATH,
            header.file(),
            "The header is included as <" + header.path() + ">.",
            "Move it to include/arrow/; other paths are for the C library (`program: true`).");
      }
    }
    pools.code(library).stream()
        .filter(file -> file.toString().endsWith(".h"))
        .filter(file -> !isGuarded(file))
        .forEach(
            file ->
                findings.add(
                    LintKind.HEADER_GUARD,
                    file,
                    "Nothing guards the header against a second include.",
                    "Write `#pragma once` before its first declaration."));
  }

  private boolean isGuarded(Path file) {
    // The C standard lets this one be included again, to follow NDEBUG.
    if (file.endsWith("include/assert.h")) {
      return true;
    }
    Iterator<String> directives = directives(file).iterator();
    String first = directives.hasNext() ? directives.next() : "";
    if (first.equals("#pragma once")) {
      return true;
    }
    Optional<String> guard = word(first, "#ifndef ");
    return guard.isPresent()
        && directives.hasNext()
        && word(directives.next(), "#define ").equals(guard);
  }

  private List<String> directives(Path file) {
    return pools
        .text(file)
        .lines()
        .filter(line -> line.startsWith("#"))
        .limit(2)
        .map(line -> line.replaceFirst("^#[ \t]*", "#").strip())
        .toList();
  }

  private static Optional<String> word(String line, String directive) {
    return line.startsWith(directive)
        ? Optional.of(line.substring(directive.length()).strip().split("[ \t]", 2)[0])
        : Optional.empty();
  }
}
