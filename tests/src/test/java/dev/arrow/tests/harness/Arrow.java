package dev.arrow.tests.harness;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The product as its users meet it: the launcher, started with a command line. */
public final class Arrow {
  private static final Duration LIMIT = Duration.ofSeconds(300);

  private Arrow() {}

  /** Runs {@code arrow} with arguments in a folder. */
  public static Outcome run(Path directory, String... arguments) {
    return Processes.run(directory, LIMIT, Map.of(), command(arguments));
  }

  /** Starts {@code arrow} without waiting for it. */
  public static Processes.Started start(Path directory, String... arguments) {
    return Processes.start(directory, Map.of(), command(arguments));
  }

  /** The command line of an invocation. */
  public static List<String> command(String... arguments) {
    List<String> argv = new ArrayList<>(List.of(SourceTree.path("arrow").toString()));
    argv.addAll(List.of(arguments));
    return argv;
  }
}
