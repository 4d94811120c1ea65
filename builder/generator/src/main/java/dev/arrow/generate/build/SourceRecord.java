package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.FileStamp;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Mends what make cannot see. Make compiles what is newer than its object; a source that was
 * replaced by an older file, or that was edited after the clock was set back, looks as if it had
 * been compiled, and after such a change of the clock all that was built looks new for a while. So
 * the state of every C file is kept in the build folder whenever all objects are up to date, and
 * what does not fit is made to look old before make looks.
 */
final class SourceRecord {

  /** Time stamps this much ahead of the file system's clock are worth a warning. */
  private static final long TOLERATED_NS = 2_000_000_000;

  private final Path project;
  private final Path file;
  private final AgedFiles files;
  private final Map<String, FileStamp> kept = new TreeMap<>();
  private final Set<Path> seen = new TreeSet<>();
  private boolean changed;

  /** The record of a project whose build lock is held. */
  SourceRecord(Path project) {
    this.project = project;
    this.file = project.resolve(BuildLayout.BUILD).resolve(".sources");
    this.files = new AgedFiles(project.resolve(BuildLayout.BUILD));
  }

  /**
   * Ages what make would take for up to date although it is not. May be called again with further
   * files, before make is.
   *
   * @param sources the C files that may be compiled or included now
   */
  void prepare(Collection<Path> sources, BuildListener listener) throws IOException {
    long now = FileStamp.of(project.resolve(BuildLock.file())).modified();
    long then = FileStamp.of(file).modified();
    Map<String, FileStamp> old = read();
    old.forEach(kept::putIfAbsent);
    Set<Path> stale = new TreeSet<>();
    for (Path source : new TreeSet<>(sources)) {
      if (!seen.add(source)) {
        continue;
      }
      FileStamp stamp = FileStamp.of(source);
      FileStamp before = old.get(source.toString());
      if (before != null && !before.equals(stamp) && !stamp.isAfter(then + 1)) {
        stale.add(source);
      }
      changed |= !stamp.equals(kept.put(source.toString(), stamp));
      if (stamp.isAfter(now + TOLERATED_NS)) {
        listener.note(fromTheFuture(source));
      }
    }
    if (then > now) {
      changed = true;
      files.changedAfter(now, file);
    }
    if (!stale.isEmpty()) {
      files.objectsOf(stale);
    }
  }

  /** Keeps the state that the files had before make began, which has succeeded now. */
  void keep() throws IOException {
    if (changed) {
      StringBuilder text = new StringBuilder();
      kept.forEach((path, stamp) -> append(text, path, stamp));
      AtomicFile.write(file, text.toString());
    }
  }

  private static void append(StringBuilder text, String path, FileStamp stamp) {
    text.append(stamp.size()).append(' ').append(stamp.modified()).append(' ').append(path);
    text.append('\n');
  }

  /** A record that is missing or damaged says nothing; a line of it that is odd neither. */
  private Map<String, FileStamp> read() {
    Map<String, FileStamp> stamps = new HashMap<>();
    try {
      for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
        String[] words = line.split(" ", 3);
        stamps.put(words[2], new FileStamp(Long.parseLong(words[0]), Long.parseLong(words[1])));
      }
    } catch (IOException | RuntimeException e) {
      return new HashMap<>();
    }
    return stamps;
  }

  private static Diagnostic fromTheFuture(Path source) {
    return Diagnostic.of(
            BuildError.FUTURE_FILE,
            "The time of its last change lies ahead, so every build compiles it.")
        .at(SourcePosition.wholeFile(source.toString()))
        .withHint("`touch` gives it today's; is the clock right?");
  }
}
