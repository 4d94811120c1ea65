package dev.arrow.process;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A program to be started. No shell is involved: each argument arrives as it is.
 *
 * @param argv program and arguments, at least one
 * @param directory where it runs
 * @param environment variables added to those of this process
 * @param inheritOutput whether its output goes where ours goes instead of into the result
 */
public record Command(
    List<String> argv, Path directory, Map<String, String> environment, boolean inheritOutput) {

  public Command {
    argv = List.copyOf(argv);
    if (argv.isEmpty()) {
      throw new IllegalArgumentException("a command needs a program");
    }
    Objects.requireNonNull(directory);
    environment = Map.copyOf(environment);
  }

  public static Command of(Path directory, String... argv) {
    return new Command(List.of(argv), directory, Map.of(), false);
  }

  public static Command of(Path directory, List<String> argv) {
    return new Command(argv, directory, Map.of(), false);
  }

  public Command withEnvironment(String name, String value) {
    Map<String, String> larger = new LinkedHashMap<>(environment);
    larger.put(name, value);
    return new Command(argv, directory, larger, inheritOutput);
  }

  public Command inheritingOutput() {
    return new Command(argv, directory, environment, true);
  }
}
