package dev.arrow.generate.build;

import dev.arrow.process.CommandRunner;
import java.util.Map;

/**
 * What a build reaches the world with.
 *
 * @param runner starts make and the compiler
 * @param environment variables of this process
 * @param listener hears what the build does
 */
record BuildTools(CommandRunner runner, Map<String, String> environment, BuildListener listener) {

  BuildTools {
    environment = Map.copyOf(environment);
  }

  /** Where commands are looked for. */
  String searchPath() {
    return environment.getOrDefault("PATH", "");
  }
}
