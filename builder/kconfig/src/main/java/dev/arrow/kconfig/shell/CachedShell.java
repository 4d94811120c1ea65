package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.Shell;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Runs a command only if its answer is not known from an earlier run with the same environment, in
 * the same folder, with the same system packages, the same programs to be found, and the same size
 * and time of every file that the command names. For one thread.
 */
public final class CachedShell implements Shell {
  private final Shell shell;
  private final ShellCache cache;
  private final NamedFiles files;
  private final String environment;
  private final String common;

  /**
   * A shell that remembers.
   *
   * @param shell runs what is not known
   * @param folder where it runs commands
   * @param environment what commands see
   */
  public CachedShell(Shell shell, ShellCache cache, Path folder, Map<String, String> environment) {
    Surroundings surroundings =
        new Surroundings(folder, environment.getOrDefault("PATH", "/usr/bin:/bin"));
    this.shell = shell;
    this.cache = cache;
    this.files = new NamedFiles(environment, surroundings);
    Map<String, String> seen = new TreeMap<>(environment);
    seen.keySet().removeAll(CommandWords.OF_THE_SHELL);
    this.environment = Fingerprint.of(seen.toString());
    this.common = Fingerprint.of(surroundings.common());
  }

  @Override
  public String output(String command) {
    return start(command).output();
  }

  @Override
  public Running start(String command) {
    Optional<String> named = files.state(command);
    if (named.isEmpty()) {
      return shell.start(command);
    }
    String question = Fingerprint.of(command, environment);
    String state = Fingerprint.of(common, named.get());
    Optional<String> known = cache.get(question, state);
    if (known.isPresent()) {
      return new Known(known.get());
    }
    return new Remembered(shell.start(command), question, state);
  }

  private record Known(String output) implements Running {}

  private final class Remembered implements Running {
    private final Running running;
    private final String question;
    private final String state;

    Remembered(Running running, String question, String state) {
      this.running = running;
      this.question = question;
      this.state = state;
    }

    @Override
    public String output() {
      String output = Shell.oneLine(running.output());
      if (running.isRepeatable()) {
        cache.put(question, state, output);
      }
      return output;
    }

    @Override
    public boolean isRepeatable() {
      return running.isRepeatable();
    }
  }
}
