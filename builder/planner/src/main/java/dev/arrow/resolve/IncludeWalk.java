package dev.arrow.resolve;

import dev.arrow.pool.CFileFacts.Include;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Follows includes from a set of files, as far as a search finds their targets. Conditions around
 * an include are not looked at: what may be included counts.
 */
final class IncludeWalk {
  private final FileFacts facts;

  IncludeWalk(FileFacts facts) {
    this.facts = facts;
  }

  /** Finds the file that an include means. */
  interface Search {
    Optional<Path> find(Path from, Include include);
  }

  /** The start files and all that they reach, in the order they are reached. */
  Set<Path> reach(Collection<Path> start, Search search) {
    Set<Path> reached = new LinkedHashSet<>();
    Deque<Path> open = new ArrayDeque<>(start);
    while (!open.isEmpty()) {
      Path file = open.removeFirst();
      if (reached.add(file)) {
        for (Include include : facts.of(file).includes()) {
          search.find(file, include).ifPresent(open::addLast);
        }
      }
    }
    return reached;
  }

  /** The path that a quoted include means beside its own file, whether or not it exists. */
  static Optional<Path> beside(Path from, Include include) {
    return include.quoted() ? join(from.resolveSibling(""), include.path()) : Optional.empty();
  }

  /** A path below a folder; nothing for a text that cannot be a path. */
  static Optional<Path> join(Path folder, String path) {
    try {
      return Optional.of(folder.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }
}
