package dev.arrow.cli.packages;

import dev.arrow.cli.packages.SystemPackage.Verb;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads packages.txt, a file of our own: a line of it that is wrong is our fault. */
public final class PackageList {
  private static final int COLUMNS = 4;

  private PackageList() {}

  /** The packages in the order of the file. */
  public static List<SystemPackage> parse(String text) {
    List<SystemPackage> packages = new ArrayList<>();
    for (String line : text.lines().toList()) {
      if (!line.isBlank() && !line.startsWith("#")) {
        packages.add(parseLine(line));
      }
    }
    return packages;
  }

  private static SystemPackage parseLine(String line) {
    String[] columns = line.strip().split("\\s+", COLUMNS);
    if (columns.length < COLUMNS) {
      throw new IllegalStateException("packages.txt: " + line);
    }
    String[] from = columns[2].split(":", 2);
    return new SystemPackage(
        columns[0],
        columns[1],
        Verb.valueOf(from[0].toUpperCase(Locale.ROOT)),
        from.length == 1 ? Optional.empty() : Optional.of(from[1]),
        columns[3]);
  }

  /**
   * Those that a verb needs, without those that the launcher has brought.
   *
   * @param scopes for which targets, or C library, it is meant; empty: for all
   */
  public static List<SystemPackage> neededFor(
      List<SystemPackage> packages, Verb verb, Set<String> scopes) {
    return packages.stream()
        .filter(each -> verb.needs(each.from()))
        .filter(each -> scopes.isEmpty() || each.scope().map(scopes::contains).orElse(true))
        .toList();
  }
}
