package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.Unreadable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Lists folders and reads files, each once, and remembers which. Names are sorted; hidden files and
 * editors' backups are passed over. A symbolic link to a file is read; one to a folder is not
 * entered, so no link can lead a walk out of a pool or around in it.
 */
public final class FolderReader {
  private static final int LARGEST_FILE = 4 * 1024 * 1024;
  private static final int MOST_ENTRIES = 200_000;
  private static final int DEEPEST = 16;

  private final DiagnosticLog log;
  private final Map<Path, List<Entry>> listings = new HashMap<>();
  private final SortedSet<Path> files = new TreeSet<>();
  private final SortedSet<Path> folders = new TreeSet<>();
  private int entriesSeen;

  /** Reports what cannot be read to a log. */
  public FolderReader(DiagnosticLog log) {
    this.log = log;
  }

  /**
   * One name in a folder.
   *
   * @param name without the folder
   * @param path with the folder
   * @param isFolder true for a real folder, false for a file or link
   */
  public record Entry(String name, Path path, boolean isFolder) {}

  /** The entries of a folder, by name; none if there is no such folder. */
  public List<Entry> list(Path folder) {
    List<Entry> known = listings.get(folder);
    if (known == null) {
      known = List.copyOf(read(folder));
      listings.put(folder, known);
      folders.add(folder);
    }
    return known;
  }

  /** True if a folder holds an entry of that name. */
  public boolean contains(Path folder, String name) {
    return list(folder).stream().anyMatch(entry -> entry.name().equals(name));
  }

  /** All files below a folder, sorted by path; folders of some names are not entered. */
  public List<Path> filesBelow(Path folder, List<String> foldersToSkip) {
    List<Path> found = new ArrayList<>();
    collect(folder, foldersToSkip, found, 0);
    return found;
  }

  /** The content of a file; empty after the error was reported. */
  public byte[] content(Path file) {
    files.add(file);
    if (Files.exists(file) && !Files.isRegularFile(file)) {
      // A pipe or a terminal would be waited for.
      report(ManifestError.UNREADABLE_FILE, file, "The file is not a regular one.");
      return new byte[0];
    }
    try (InputStream stream = Files.newInputStream(file)) {
      byte[] content = stream.readNBytes(LARGEST_FILE + 1);
      if (content.length <= LARGEST_FILE) {
        return content;
      }
      String message = "The file is larger than " + LARGEST_FILE / 1024 / 1024 + " MiB.";
      report(ManifestError.FILE_TOO_LARGE, file, message);
    } catch (IOException e) {
      log.report(Unreadable.diagnostic(file, e));
    }
    return new byte[0];
  }

  /** Counts a file as read that someone else reads. */
  public void note(Path file) {
    files.add(file);
  }

  /** Every file that was read. */
  public SortedSet<Path> filesRead() {
    return files;
  }

  /** Every folder that was listed. */
  public SortedSet<Path> foldersListed() {
    return folders;
  }

  DiagnosticLog log() {
    return log;
  }

  private void collect(Path folder, List<String> foldersToSkip, List<Path> found, int depth) {
    if (depth > DEEPEST) {
      report(ManifestError.UNREADABLE_FILE, folder, "The folder is nested too deeply.");
      return;
    }
    for (Entry entry : list(folder)) {
      if (!entry.isFolder()) {
        found.add(entry.path());
      } else if (!foldersToSkip.contains(entry.name())) {
        collect(entry.path(), foldersToSkip, found, depth + 1);
      }
    }
  }

  private List<Entry> read(Path folder) {
    List<Entry> entries = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      for (Path path : stream) {
        add(entries, path);
      }
    } catch (DirectoryIteratorException e) {
      log.report(Unreadable.diagnostic(folder, new IOException(e)));
    } catch (IOException e) {
      if (Files.exists(folder)) {
        log.report(Unreadable.diagnostic(folder, e));
      }
    }
    entries.sort((left, right) -> left.name().compareTo(right.name()));
    return entries;
  }

  private void add(List<Entry> entries, Path path) {
    String name = String.valueOf(path.getFileName());
    if (name.startsWith(".") || name.endsWith("~")) {
      return;
    }
    if (++entriesSeen == MOST_ENTRIES) {
      report(ManifestError.UNREADABLE_FILE, path, "There are too many files in the pools.");
    }
    if (entriesSeen < MOST_ENTRIES) {
      entries.add(new Entry(name, path, isFolder(name, path)));
    }
  }

  /** Asks the file system only for names that do not tell by their extension. */
  private static boolean isFolder(String name, Path path) {
    boolean source = name.endsWith(".c") || name.endsWith(".h") || name.endsWith(".S");
    return !source && Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS);
  }

  private void report(ManifestError kind, Path place, String message) {
    log.report(Diagnostic.of(kind, message).at(SourcePosition.wholeFile(place.toString())));
  }
}
