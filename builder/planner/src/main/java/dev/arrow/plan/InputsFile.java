package dev.arrow.plan;

import static java.util.Objects.requireNonNull;

import dev.arrow.pool.CFileFacts;
import dev.arrow.pool.CFileScanner;
import dev.arrow.text.AtomicFile;
import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The list of everything a target's plan was derived from, with the state each thing had. While all
 * of it is as it was, the plan still holds and make can run at once. Reading one touches none of
 * the classes that planning needs.
 *
 * <p>One line an item: {@code file SIZE TIME PATH}, {@code source SIZE TIME FINGERPRINT PATH},
 * {@code folder TIME FINGERPRINT PATH}, {@code env NAME=VALUE}, {@code unset NAME}, {@code fact
 * WORD TEXT}, {@code object FOLDER}, {@code text FINGERPRINT PATH}; the last line is {@code end}.
 */
public final class InputsFile {

  private static final String END = "end";

  /** A file that changed this close before planning began may change again unseen. */
  private static final long GRANULARITY_NS = 20_000_000;

  private final List<String> lines;

  private InputsFile(List<String> lines) {
    this.lines = lines;
  }

  /** The list in a file; an empty one, which never holds, when there is none or it is damaged. */
  public static InputsFile read(Path file) {
    try {
      if (Files.exists(file)) {
        List<String> lines = Files.readAllLines(file);
        if (!lines.isEmpty() && lines.get(lines.size() - 1).equals(END)) {
          return new InputsFile(lines);
        }
      }
    } catch (IOException e) {
      // as good as absent: planning is always right
    }
    return new InputsFile(List.of());
  }

  /**
   * Whether everything is as it was.
   *
   * @param files where the paths lie
   * @param environment variables of this process
   * @param known items that were found to hold already; what is found here is added
   */
  public boolean hold(FileSystem files, Map<String, String> environment, Set<String> known) {
    if (lines.isEmpty()) {
      return false;
    }
    try {
      for (String line : lines) {
        if (known.add(line) && !holds(line, files, environment)) {
          return false;
        }
      }
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  private static boolean holds(String line, FileSystem files, Map<String, String> environment)
      throws IOException {
    String[] words = line.split(" ", 4);
    return switch (words[0]) {
      case "file" -> {
        FileStamp then = new FileStamp(Long.parseLong(words[1]), Long.parseLong(words[2]));
        yield then.equals(FileStamp.of(files.getPath(words[3])));
      }
      case "folder" -> holdsFolder(line.split(" ", 4), files);
      case "source" -> holdsSource(line.split(" ", 5), files);
      case "text" -> {
        String[] parts = line.split(" ", 3);
        yield textFingerprint(files.getPath(parts[2])).equals(parts[1]);
      }
      case "env" -> {
        String text = line.substring("env ".length());
        int equals = text.indexOf('=');
        yield text.substring(equals + 1).equals(environment.get(text.substring(0, equals)));
      }
      case "unset" -> !environment.containsKey(words[1]);
      default -> true;
    };
  }

  /** A small file is compared itself: it may have been written just now. */
  private static String textFingerprint(Path file) throws IOException {
    String content =
        Files.exists(file)
            ? "+" + new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
            : "";
    return new Fingerprint().add(content).text();
  }

  /** A folder in which something was written is as it was if it holds the same names. */
  private static boolean holdsFolder(String[] words, FileSystem files) throws IOException {
    Path folder = files.getPath(words[3]);
    return Long.parseLong(words[1]) == FileStamp.of(folder).modified()
        || FolderFingerprint.of(folder).equals(words[2]);
  }

  /** An edited source only matters here if it says other things about its surroundings. */
  private static boolean holdsSource(String[] words, FileSystem files) throws IOException {
    FileStamp then = new FileStamp(Long.parseLong(words[1]), Long.parseLong(words[2]));
    Path file = files.getPath(words[4]);
    return then.equals(FileStamp.of(file))
        || CFileScanner.scan(Files.readAllBytes(file)).fingerprint().equals(words[3]);
  }

  /** The text recorded under a word. */
  public String fact(String word) {
    String start = "fact " + word + " ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .findFirst()
        .orElse("");
  }

  /** The object folders that the plan uses. */
  public List<String> objectFolders() {
    String start = "object ";
    return lines.stream()
        .filter(line -> line.startsWith(start))
        .map(line -> line.substring(start.length()))
        .toList();
  }

  /** The C files, of the program and of all pools. */
  public List<Path> sources(FileSystem files) {
    return lines.stream()
        .filter(line -> line.startsWith("source "))
        .map(line -> files.getPath(line.split(" ", 5)[4]))
        .toList();
  }

  /** Gathers the lines of one file. */
  public static final class Writer {

    private final long planningBegan;
    private final List<String> lines = new ArrayList<>();
    private boolean complete = true;

    /**
     * @param planningBegan when reading began, in nanoseconds of the system's clock
     */
    public Writer(long planningBegan) {
      this.planningBegan = planningBegan;
    }

    public Writer fact(String word, String text) {
      return line("fact " + word + " " + text);
    }

    public Writer objectFolder(String folder) {
      return line("object " + folder);
    }

    /** Files and folders, existing or not. */
    public Writer paths(Collection<Path> paths) throws IOException {
      for (Path path : paths) {
        line("file " + stamp(path) + " " + path.toAbsolutePath());
      }
      return this;
    }

    /** Folders of which the names in them were used. */
    public Writer folders(Collection<Path> folders) throws IOException {
      for (Path folder : folders) {
        FileStamp stamp = FileStamp.of(folder);
        long time = stamp.isAfter(planningBegan - GRANULARITY_NS) ? -1 : stamp.modified();
        String names = FolderFingerprint.of(folder);
        line("folder " + time + " " + names + " " + folder.toAbsolutePath());
      }
      return this;
    }

    /** A small file that may be written right before a build, existing or not. */
    public Writer text(Path file) throws IOException {
      return line("text " + textFingerprint(file) + " " + file.toAbsolutePath());
    }

    /** C files of which nothing but their facts was used. */
    public Writer sources(Map<Path, CFileFacts> facts) throws IOException {
      for (Path path : new TreeSet<>(facts.keySet())) {
        String fingerprint = requireNonNull(facts.get(path)).fingerprint();
        line("source " + stamp(path) + " " + fingerprint + " " + path.toAbsolutePath());
      }
      return this;
    }

    public Writer environment(SortedMap<String, String> variables) {
      variables.forEach((name, value) -> line("env " + name + "=" + value));
      return this;
    }

    private String stamp(Path path) throws IOException {
      FileStamp stamp = FileStamp.of(path);
      boolean safe = !stamp.isAfter(planningBegan - GRANULARITY_NS);
      FileStamp kept = safe ? stamp : FileStamp.NEVER;
      return kept.size() + " " + kept.modified();
    }

    private Writer line(String line) {
      complete &= line.indexOf('\n') < 0 && line.indexOf('\r') < 0;
      lines.add(line);
      return this;
    }

    /** Writes the file; one that could not be read back is removed instead. */
    public void write(Path file) throws IOException {
      if (complete) {
        String text = String.join("\n", lines) + "\n" + END + "\n";
        AtomicFile.writeIfChanged(file, text.getBytes(StandardCharsets.UTF_8));
      } else {
        Files.deleteIfExists(file);
      }
    }
  }
}
