package dev.arrow.tests.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a user types and is answered, as the manual shows it: the command line behind a dollar sign,
 * standard output, standard error, and the status unless it is 0. What differs from run to run is
 * left out or replaced: steps of a build, times, and folders of this machine.
 */
public final class Transcript {
  private static final Duration LIMIT = Duration.ofSeconds(300);

  private final Path folder;
  private final Map<String, String> environment = new HashMap<>();
  private final StringBuilder text = new StringBuilder();

  /** A user who stands in a folder, with the launcher on the search path. */
  public Transcript(Path folder) {
    this.folder = folder;
    path(SourceTree.root() + ":" + System.getenv("PATH"));
  }

  /** The same with another search path. */
  public Transcript path(String path) {
    environment.put("PATH", path);
    return this;
  }

  /** Types a line of shell. */
  public Transcript type(String line) {
    return answer(line, line);
  }

  /**
   * The same when the user's surroundings take more words than the user.
   *
   * @param shown the line as the user types it
   * @param line the line that is run
   */
  public Transcript answer(String shown, String line) {
    Outcome outcome = Processes.run(folder, LIMIT, environment, List.of("/bin/sh", "-c", line));
    text.append("$ ").append(shown).append('\n');
    text.append(plain(outcome.output())).append(plain(outcome.error()));
    if (outcome.status() != 0) {
      text.append("[status ").append(outcome.status()).append("]\n");
    }
    return this;
  }

  /** All of it. */
  public String text() {
    return text.toString();
  }

  private String plain(String output) {
    String ended = output.isEmpty() || output.endsWith("\n") ? output : output + "\n";
    return ended
        .replace(folder.toString(), "~/" + folder.getFileName())
        .replace(SourceTree.root().toString(), "/opt/arrow")
        .replaceAll("(?m)^  (CC|JOIN|CHECK|LINK) .*\n", "")
        .replaceAll("(?m)^arrow: \\d+ files? compiled in .*\n", "")
        .replaceAll("(?m)^(target +result|\\S+ +(?:built|unchanged|failed)) .*", "$1  ...");
  }
}
