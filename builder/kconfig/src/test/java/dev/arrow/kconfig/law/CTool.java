package dev.arrow.kconfig.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The program {@code conf} of a kernel, which {@code tests/kconfig-trees/fetch} has put into the
 * cache.
 *
 * @param folder where the tree, {@code Kconfig}, and the configuration, {@code config}, lie
 */
record CTool(Path program, Path folder) {
  static final int LEAST_CRASH = 128;
  private static final long LONGEST_SECONDS = 10;

  /** The one of a tree; the test is passed over if it is not there. */
  static CTool of(String tree, Path folder) {
    String named = System.getenv("XDG_CACHE_HOME");
    boolean usual = named == null || named.isEmpty();
    Path cache = usual ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
    Path program = cache.resolve("arrow/kconfig-trees").resolve(tree).resolve("conf");
    assumeThat(program).as("put there by tests/kconfig-trees/fetch").isExecutable();
    return new CTool(program, folder);
  }

  /** The file that it writes when it starts with a configuration; empty if it crashed. */
  Optional<String> written(String mode, String config) throws IOException, InterruptedException {
    boolean saves = mode.startsWith("--save");
    Path out = folder.resolve(saves ? mode.substring(mode.indexOf('=') + 1) : "config");
    Files.deleteIfExists(out);
    int status = run(mode, config, "");
    assertThat(status).as("status").matches(code -> code == 0 || code >= LEAST_CRASH);
    return status == 0 ? Optional.of(Files.readString(out)) : Optional.empty();
  }

  /**
   * Runs it.
   *
   * @param mode its option
   * @param config what lies there before; empty for no file
   * @param input what it reads
   * @return its status; {@link #LEAST_CRASH} and more if it crashed, or was stopped in a circle
   */
  int run(String mode, String config, String input) throws IOException, InterruptedException {
    Path file = folder.resolve("config");
    Files.deleteIfExists(file);
    if (!config.isEmpty()) {
      Files.writeString(file, config);
    }
    Path lines = folder.resolve("input");
    Files.writeString(lines, input);
    ProcessBuilder builder =
        new ProcessBuilder(program.toString(), "-s", mode, "Kconfig").directory(folder.toFile());
    builder.environment().put("KCONFIG_CONFIG", file.toString());
    builder.redirectInput(lines.toFile());
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    if (!process.waitFor(LONGEST_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
    }
    return process.waitFor();
  }

  /** The lines of a configuration that speak of symbols. */
  static String lines(String config) {
    StringBuilder lines = new StringBuilder();
    for (String line : config.split("\n")) {
      if (line.startsWith("CONFIG_") || line.startsWith("# CONFIG_")) {
        lines.append(line).append('\n');
      }
    }
    return lines.toString();
  }
}
