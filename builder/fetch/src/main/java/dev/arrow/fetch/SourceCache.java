package dev.arrow.fetch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Trees that were fetched, each in a folder named by what identifies its content. A tree is put
 * together under another name and renamed when it is whole, so a fetch that was killed leaves
 * nothing that is taken for one; a lock file a name lets one fetch of it run at a time.
 *
 * @param folder where they lie
 */
record SourceCache(Path folder) {
  private static final String TREE = "tree";
  private static final String SUM = "sum";
  private static final long PAUSE_NS = 50_000_000;

  /**
   * A tree in the cache.
   *
   * @param name what identifies its content
   * @param folder its files
   * @param sha256 its checksum
   */
  record Entry(String name, Path folder, String sha256) {}

  /** Puts a tree together in an empty folder, and says where below it the tree lies. */
  interface Fetch {
    Path into(Path folder) throws IOException;
  }

  /** The tree of a name, if it is there and nobody has meddled with it. */
  Optional<Entry> find(String name) throws IOException {
    Path place = folder.resolve(name);
    Path marker = place.resolve(SUM);
    if (!Files.isRegularFile(marker)) {
      return Optional.empty();
    }
    List<String> lines = Files.readAllLines(marker);
    Path tree = place.resolve(TREE);
    if (lines.size() != 2 || !Files.isDirectory(tree, LinkOption.NOFOLLOW_LINKS)) {
      return Optional.empty();
    }
    boolean untouched =
        lines.get(1).equals(TreeSum.stamps(tree)) || lines.get(0).equals(TreeSum.of(tree));
    return untouched ? Optional.of(new Entry(name, tree, lines.get(0))) : Optional.empty();
  }

  /** The tree of a name; it is fetched if it is not there. */
  @SuppressWarnings("try") // the lock is held, not used
  Entry obtain(String name, Fetch fetch) throws IOException {
    Files.createDirectories(folder);
    try (FileChannel channel = locked(folder.resolve("." + name + ".lock"))) {
      Optional<Entry> there = find(name);
      return there.isPresent() ? there.get() : install(name, fetch);
    }
  }

  private Entry install(String name, Fetch fetch) throws IOException {
    Path work = folder.resolve("." + name + ".part");
    Path place = folder.resolve(name);
    remove(work);
    Files.createDirectories(work.resolve("work"));
    try {
      Path made = fetch.into(work.resolve("work"));
      Path whole = Files.createDirectories(work.resolve("whole"));
      Files.move(made, whole.resolve(TREE), StandardCopyOption.ATOMIC_MOVE);
      String sum = TreeSum.of(whole.resolve(TREE));
      String text = sum + "\n" + TreeSum.stamps(whole.resolve(TREE)) + "\n";
      Files.writeString(whole.resolve(SUM), text);
      remove(place);
      Files.move(whole, place, StandardCopyOption.ATOMIC_MOVE);
      return new Entry(name, place.resolve(TREE), sum);
    } finally {
      remove(work);
    }
  }

  /** The operating system drops the lock when its holder ends, however it ends. */
  private static FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      while (!tryLock(channel)) {
        LockSupport.parkNanos(PAUSE_NS);
      }
      return channel;
    } catch (IOException | RuntimeException e) {
      channel.close();
      throw e;
    }
  }

  private static boolean tryLock(FileChannel channel) throws IOException {
    try {
      FileLock lock = channel.tryLock();
      return lock != null;
    } catch (OverlappingFileLockException e) {
      // Another thread of this process holds it.
      return false;
    }
  }

  static void remove(Path place) throws IOException {
    if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(place)) {
      for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }
}
