package dev.arrow.fetch;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.Origin;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Has the sources of one external library: from the cache, else from the first of its origins that
 * can be reached.
 *
 * @param cache where fetched trees lie
 * @param name the library
 * @param rules what its manifest says
 */
record LibrarySources(SourceCache cache, String name, ExternalRules rules) {

  /** The tree as it was published. */
  SourceCache.Entry tree(boolean offline) throws IOException {
    for (Origin origin : rules.origins()) {
      Optional<SourceCache.Entry> there = cache.find(key(origin));
      if (there.isPresent()) {
        return there.get();
      }
    }
    if (offline) {
      throw Offline.missing(rules.origins().get(0), name, rules.version());
    }
    return fetched();
  }

  private SourceCache.Entry fetched() throws IOException {
    List<Diagnostic> faults = new ArrayList<>();
    for (Origin origin : rules.origins()) {
      try {
        return cache.obtain(key(origin), work -> fetch(origin, work));
      } catch (ArrowException e) {
        // A place that cannot be reached is passed over; one that has something else is not.
        if (e.diagnostics().stream().anyMatch(d -> d.kind() != FetchError.UNREACHABLE)) {
          throw e;
        }
        faults.addAll(e.diagnostics());
      }
    }
    throw new ArrowException(faults);
  }

  private Path fetch(Origin origin, Path work) throws IOException {
    if (origin instanceof Origin.Git git) {
      return new GitFetch(TreeLimits.DEFAULT).into(work, git, key(origin));
    }
    FileSystem files = cache.folder().getFileSystem();
    return new ArchiveFetch(TreeLimits.DEFAULT, files).into(work, (Origin.Archive) origin);
  }

  private static String key(Origin origin) {
    return origin instanceof Origin.Git git
        ? git.commit().orElseThrow()
        : ((Origin.Archive) origin).sha256();
  }

  /** The tree with its patches. */
  Path patched(SourceCache.Entry entry, Patches patches) throws IOException {
    if (patches.files().isEmpty()) {
      return entry.folder();
    }
    return cache
        .obtain(
            patches.key(entry.sha256()),
            work -> {
              Path copy = work.resolve("tree");
              copy(entry.folder(), copy);
              patches.applyTo(copy);
              return copy;
            })
        .folder();
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> walk = Files.walk(from)) {
      for (Path each : walk.sorted().toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        Files.copy(each, copy, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
  }
}
