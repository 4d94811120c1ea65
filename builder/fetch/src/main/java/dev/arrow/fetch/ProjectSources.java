package dev.arrow.fetch;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.LockFile;
import dev.arrow.manifest.LockFile.PoolPin;
import dev.arrow.manifest.LockFile.TreePin;
import dev.arrow.manifest.LockFileReader;
import dev.arrow.manifest.Origin;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.pool.FetchedTrees;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a project needs from elsewhere: as `arrow.lock` pins it, or pinned by the first fetch. No
 * class of git, archives or networks is loaded before something is really to be fetched.
 */
public final class ProjectSources implements FetchedTrees {
  private final Path lockFile;
  private final SourceCache cache;
  private final boolean offline;
  private final Map<Origin.Git, Path> pools = new HashMap<>();
  private final Set<Path> files = new HashSet<>();
  private LockFile lock;

  private ProjectSources(Path lockFile, Place place, LockFile lock) {
    this.lockFile = lockFile;
    this.files.add(lockFile);
    this.cache = new SourceCache(place.cache().resolve("sources"));
    this.offline = place.offline();
    this.lock = lock;
  }

  /**
   * Where fetched things are kept, and whether anything may be fetched.
   *
   * @param cache folder for what can be had again
   * @param offline true if only the cache may be used
   */
  public record Place(Path cache, boolean offline) {}

  /** The sources of a project; throws an ArrowException if its `arrow.lock` is broken. */
  public static ProjectSources of(ProjectFile project, Place place) {
    return new ProjectSources(project.lock(), place, LockFileReader.read(project.lock()));
  }

  /** What is pinned by now. */
  public LockFile lock() {
    return lock;
  }

  /** Records a compiler, if the project has a lock file or is about to get one. */
  public void record(LockFile.Compiler compiler) {
    if (!lock.isEmpty() || Files.exists(lockFile)) {
      lock = lock.with(compiler);
    }
  }

  /** Puts other pins in the place of those known so far. */
  void replace(LockFile changed) {
    lock = changed;
    pools.clear();
  }

  /** Writes what was pinned, if that changed; a project that pins nothing needs no file. */
  public void save() {
    if (!lock.isEmpty() || Files.exists(lockFile)) {
      write();
    }
  }

  /** Writes the file, even if it pins nothing yet: from then on compilers are recorded. */
  public void write() {
    try {
      AtomicFile.writeIfChanged(lockFile, lock.text());
    } catch (IOException e) {
      throw ArrowException.of(
          FileFault.writing(FetchError.UNUSABLE_FILE, lockFile, e)
              .withNote("It pins what was fetched; without it the next build may be another."));
    }
  }

  @Override
  public Set<Path> filesRead() {
    return Set.copyOf(files);
  }

  @Override
  public Path pool(Origin.Git origin) {
    Path known = pools.get(origin);
    if (known == null) {
      known = fetched(origin);
      pools.put(origin, known);
    }
    return known;
  }

  private Path fetched(Origin.Git origin) {
    Optional<PoolPin> pin = lock.pool(origin.url(), origin.tag());
    Optional<String> pinned = origin.commit().or(() -> pin.map(PoolPin::commit));
    try {
      SourceCache.Entry entry = tree(origin, pinned);
      String commit = entry.name();
      PoolPin now = new PoolPin(origin.url(), origin.tag(), commit, entry.sha256(), origin.at());
      pin.filter(old -> old.commit().equals(commit) && !old.sha256().equals(entry.sha256()))
          .ifPresent(
              old -> {
                throw wrongSum(origin, old, entry.sha256());
              });
      if (pin.filter(old -> old.commit().equals(commit)).isEmpty()) {
        lock = lock.with(now);
      }
      return entry.folder();
    } catch (IOException e) {
      throw Faults.unusable(cache.folder(), e);
    }
  }

  private SourceCache.Entry tree(Origin.Git origin, Optional<String> pinned) throws IOException {
    if (pinned.isPresent()) {
      Optional<SourceCache.Entry> there = cache.find(pinned.get());
      if (there.isPresent()) {
        return there.get();
      }
    }
    if (offline) {
      throw Offline.missing(origin, pinned);
    }
    GitFetch git = new GitFetch(TreeLimits.DEFAULT);
    String commit = pinned.orElseGet(() -> git.commit(origin));
    return cache.obtain(commit, work -> git.into(work, origin, commit));
  }

  private static ArrowException wrongSum(Origin.Git origin, PoolPin pin, String found) {
    return Faults.of(
        FetchError.WRONG_CHECKSUM,
        origin,
        "The files of commit "
            + pin.commit()
            + " have the SHA-256 "
            + found
            + ", but arrow.lock says "
            + pin.sha256()
            + ".",
        "One of the two was changed by hand: restore arrow.lock, or remove the commit's folder"
            + " from the cache.");
  }

  @Override
  public Path library(String name, ExternalRules rules, Path folder) {
    LibrarySources sources = new LibrarySources(cache, name, rules);
    Patches patches =
        rules.patches().map(text -> Patches.of(folder, text)).orElse(new Patches(List.of()));
    files.addAll(patches.files());
    try {
      SourceCache.Entry entry = sources.tree(offline);
      requireSum(name, rules, entry.sha256());
      return sources.patched(entry, patches);
    } catch (IOException e) {
      throw Faults.unusable(cache.folder(), e);
    }
  }

  /** What the manifest says of the tree holds first, then what was pinned. */
  private void requireSum(String name, ExternalRules rules, String found) {
    Optional<TreePin> pin = lock.library(name, rules.version());
    Optional<String> expected = rules.sha256().or(() -> pin.map(TreePin::sha256));
    if (!found.equals(expected.orElse(found))) {
      String who = rules.sha256().isPresent() ? "`external.sha256`" : "arrow.lock";
      throw ArrowException.of(
          Diagnostic.of(
                  FetchError.WRONG_CHECKSUM,
                  "The sources of `"
                      + name
                      + "` have the SHA-256 "
                      + found
                      + ", but "
                      + who
                      + " says "
                      + expected.orElseThrow()
                      + ".")
              .at(rules.at())
              .withHint(
                  "All origins must hold the same files; `arrow lib update "
                      + name
                      + "` takes these, if you trust them."));
    }
    TreePin now = new TreePin(name, rules.version(), found, rules.at());
    if (pin.map(old -> !old.sha256().equals(found)).orElse(true)) {
      lock = lock.with(now);
    }
  }
}
