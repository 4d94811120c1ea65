package dev.arrow.kconfig.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files that a command depends on, as far as its text names them: programs, files it looks at,
 * scripts with what they name in turn and the files beside them.
 */
final class NamedFiles {
  /** Programs that look at what no word names: the time, the machine, folders, the network. */
  private static final Set<String> LOOK_AROUND =
      Set.of(
          """
          cd pushd chdir ls dir find locate du df stat readlink realpath git hg svn bzr
          make gmake ninja cmake pkg-config pkgconf ldconfig getconf date uptime time
          uname arch hostname nproc lscpu free ps who whoami id groups mount sysctl dmesg
          curl wget nc ssh ping perl ruby node lua php tclsh printenv od tty shuf uuidgen
          """
              .split("\\s"));

  private static final long LARGEST_SCRIPT = 1 << 16;
  private static final int MOST_BESIDE = 2000;
  private static final int DEEPEST = 3;

  private final Map<String, String> environment;
  private final Surroundings surroundings;
  private final Map<Path, Optional<CommandWords>> scripts = new HashMap<>();
  private final Map<Path, Optional<String>> besides = new HashMap<>();

  /**
   * Files for commands.
   *
   * @param environment that the commands see
   */
  NamedFiles(Map<String, String> environment, Surroundings surroundings) {
    this.environment = Map.copyOf(environment);
    this.surroundings = surroundings;
  }

  /**
   * The state of all that a command names, as a text that changes with it; empty if the command may
   * depend on more.
   */
  Optional<String> state(String command) {
    SortedMap<String, String> states = new TreeMap<>();
    return add(CommandWords.of(command, environment, false), states, 0)
        ? Optional.of(states.toString())
        : Optional.empty();
  }

  private boolean add(CommandWords command, SortedMap<String, String> states, int depth) {
    if (!command.isForeseeable() || depth > DEEPEST) {
      return false;
    }
    for (String word : command.words()) {
      if (!addWord(word, states, depth)) {
        return false;
      }
    }
    return true;
  }

  private boolean addWord(String word, SortedMap<String, String> states, int depth) {
    String name = word.substring(word.lastIndexOf('/') + 1);
    if (LOOK_AROUND.contains(name) || name.startsWith("python") || name.startsWith("pypy")) {
      return false;
    }
    Path file = file(word);
    if (file == null || word.isEmpty()) {
      return true;
    }
    String state = surroundings.state(file);
    if (state.startsWith("folder") || isLive(file)) {
      return false;
    }
    String program = surroundings.program(word);
    if (!state.isEmpty() || !program.isEmpty() || word.indexOf('/') >= 0) {
      states.put(word, state + " " + program);
    }
    return state.isEmpty() || surroundings.isInstalled(file) || addScript(file, states, depth);
  }

  private @Nullable Path file(String word) {
    try {
      return surroundings.file(word);
    } catch (InvalidPathException e) {
      return null;
    }
  }

  /** Whether the file's content changes without its time. */
  private static boolean isLive(Path file) {
    return file.startsWith("/proc")
        || file.startsWith("/sys")
        || (file.startsWith("/dev") && !file.endsWith("null") && !file.endsWith("zero"));
  }

  /** If the file is a script: what it names, and what lies beside it. */
  private boolean addScript(Path file, SortedMap<String, String> states, int depth) {
    Optional<CommandWords> script = scripts.computeIfAbsent(file, this::script);
    if (script.isEmpty()) {
      return true;
    }
    Path folder = file.resolveSibling(".").normalize();
    Optional<String> beside = besides.computeIfAbsent(folder, this::beside);
    if (beside.isEmpty()) {
      return false;
    }
    states.put("beside " + folder, beside.get());
    boolean known = states.put("script " + file, "") != null;
    return known || add(script.get(), states, depth + 1);
  }

  private Optional<CommandWords> script(Path file) {
    try {
      if (Files.size(file) > LARGEST_SCRIPT) {
        return Optional.empty();
      }
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      return text.startsWith("#!")
          ? Optional.of(CommandWords.of(text, environment, true))
          : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Names, sizes and times of the files of a folder; empty if there are too many. */
  private Optional<String> beside(Path folder) {
    SortedMap<Path, String> files = new TreeMap<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder)) {
      for (Path file : found) {
        if (files.size() >= MOST_BESIDE) {
          return Optional.empty();
        }
        files.put(file, surroundings.look(file));
      }
    } catch (IOException e) {
      return Optional.empty();
    }
    // Short, because every command that names one of the scripts has it in its state.
    return Optional.of(Fingerprint.of(files.toString()));
  }
}
