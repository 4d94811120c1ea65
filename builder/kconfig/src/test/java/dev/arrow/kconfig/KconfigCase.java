package dev.arrow.kconfig;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A small Kconfig file, a way to configure it, and what an engine made of it.
 *
 * @param folder where it lies
 * @param name of the Kconfig file, without its end
 * @param mode such as {@code olddefconfig}
 */
record KconfigCase(Path folder, String name, String mode) {

  static List<KconfigCase> all(Path folder) throws IOException {
    List<KconfigCase> cases = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String[] parts = file.getFileName().toString().split("\\.");
        if (parts.length == 3 && parts[2].equals("expect")) {
          cases.add(new KconfigCase(folder, parts[0], parts[1]));
        }
      }
    }
    return cases;
  }

  /**
   * The file to start with; some have another one for engines that write {@code option modules}.
   */
  Path kconfig(Dialect dialect) {
    Path older = folder.resolve(name + ".oldmodules.Kconfig");
    return dialect.has(Feature.OPTION) && Files.exists(older)
        ? older
        : folder.resolve(name + ".Kconfig");
  }

  byte[] input() throws IOException {
    Path file = folder.resolve(name + "." + mode + ".in");
    return Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
  }

  /** Whether there is an answer of that engine. */
  boolean has(String engine) throws IOException {
    return Files.readAllLines(folder.resolve(name + "." + mode + ".expect")).stream()
        .anyMatch(line -> line.startsWith("==== " + engine + " "));
  }

  /** What an engine wrote; empty if it refused the input. */
  Optional<String> expected(String engine) throws IOException {
    StringBuilder lines = new StringBuilder();
    boolean inside = false;
    boolean accepted = false;
    for (String line : Files.readAllLines(folder.resolve(name + "." + mode + ".expect"))) {
      if (line.startsWith("==== ")) {
        inside = line.startsWith("==== " + engine + " ");
        accepted |= inside && line.endsWith("rc=0");
      } else if (line.equals("---- stderr")) {
        inside = false;
      } else if (inside && !line.isEmpty()) {
        lines.append(line).append('\n');
      }
    }
    return accepted ? Optional.of(lines.toString()) : Optional.empty();
  }

  @Override
  public String toString() {
    return name + "." + mode;
  }
}
