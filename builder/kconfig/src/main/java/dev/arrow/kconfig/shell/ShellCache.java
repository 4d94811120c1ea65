package dev.arrow.kconfig.shell;

import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What commands said at an earlier time, in one file a working folder. A command has one entry for
 * each environment; an answer under another state of the files takes its place. Whatever lies in
 * the file, reading gives entries or none: lines that are no entries are dropped, and what cannot
 * be read or written is as if it were not there.
 */
public final class ShellCache {
  private static final String HEADER = "arrow shell cache 1";
  private static final Pattern ENTRY = Pattern.compile("([0-9a-f]{16}) ([0-9a-f]{16}) (.*)");
  private static final long LARGEST_FILE = 4L << 20;
  private static final int LONGEST_OUTPUT = 1 << 16;
  private static final int MOST_ENTRIES = 1000;
  private static final int MOST_FILES = 64;

  private final Path file;
  private final Map<String, Entry> known = new LinkedHashMap<>();
  private final Map<String, Entry> used = new LinkedHashMap<>();
  private boolean changed;

  /** An answer and the state of the files under which it was given. */
  private record Entry(String state, String output) {}

  private ShellCache(Path file) {
    this.file = file;
  }

  /**
   * Reads the cache for commands that run in a folder.
   *
   * @param place where all files of caches lie; need not be there
   */
  public static ShellCache open(Path place, Path folder) {
    ShellCache cache = new ShellCache(place.resolve(Fingerprint.of(folder.toString())));
    try {
      cache.read();
    } catch (IOException e) {
      cache.known.clear();
    }
    return cache;
  }

  private void read() throws IOException {
    boolean fit = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    if (!fit || Files.size(file) > LARGEST_FILE) {
      return;
    }
    String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    if (!text.startsWith(HEADER + "\n")) {
      return;
    }
    for (String line : text.substring(HEADER.length() + 1).split("\n", MOST_ENTRIES + 1)) {
      Matcher entry = ENTRY.matcher(line);
      if (entry.matches()) {
        known.put(entry.group(1), new Entry(entry.group(2), Escapes.read(entry.group(3))));
      }
    }
  }

  /** What the command said under this state, if that is known. */
  Optional<String> get(String question, String state) {
    Entry entry = known.get(question);
    if (entry == null || !entry.state.equals(state)) {
      return Optional.empty();
    }
    used.put(question, entry);
    return Optional.of(entry.output);
  }

  void put(String question, String state, String output) {
    if (output.length() <= LONGEST_OUTPUT) {
      used.put(question, new Entry(state, output));
      changed = true;
    }
  }

  /** Writes the file if there is something new; the answers of this run come first. */
  public void save() {
    if (!changed) {
      return;
    }
    Map<String, Entry> all = new LinkedHashMap<>(used);
    known.forEach(all::putIfAbsent);
    StringBuilder text = new StringBuilder(HEADER).append('\n');
    int entries = 0;
    for (Map.Entry<String, Entry> each : all.entrySet()) {
      Entry entry = each.getValue();
      text.append(each.getKey()).append(' ').append(entry.state).append(' ');
      text.append(Escapes.written(entry.output)).append('\n');
      if (++entries == MOST_ENTRIES || text.length() > LARGEST_FILE / 4) {
        break;
      }
    }
    try {
      AtomicFile.write(file, text.toString());
      dropOldest();
    } catch (IOException e) {
      // The next run asks again.
    }
  }

  private void dropOldest() throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> found = Files.list(file.resolveSibling("."))) {
      found.limit(10_000).forEach(files::add);
    }
    if (files.size() <= MOST_FILES) {
      return;
    }
    files.sort(Comparator.comparing(ShellCache::time).reversed());
    for (Path old : files.subList(MOST_FILES, files.size())) {
      Files.deleteIfExists(old);
    }
  }

  private static FileTime time(Path file) {
    try {
      return Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      return FileTime.fromMillis(0);
    }
  }
}
