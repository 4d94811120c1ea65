package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A program without a C library that is attached to a kernel; each is built once in a run of the
 * tests.
 *
 * @param project its project
 * @param isolation what keeps it from the kernel
 */
public record Attached(TestProject project, Isolation isolation) {
  private static final Duration LIMIT = Duration.ofSeconds(60);
  private static final ConcurrentHashMap<String, Attached> BUILT = new ConcurrentHashMap<>();

  /** What is chosen in the configuration. */
  public enum Isolation {
    /** The kernel's own privilege. */
    NONE,
    /** User mode. */
    USER;

    /** The line of the configuration. */
    public String line() {
      return "CONFIG_ISOLATION_" + name() + "=y\n";
    }
  }

  /**
   * Builds a program.
   *
   * @param source the file's name below the tests' {@code programs}
   * @param more lines for arrow.yaml
   */
  public static Attached of(String source, Isolation isolation, String more) {
    return BUILT.computeIfAbsent(source + isolation, key -> build(source, isolation, more));
  }

  private static Attached build(String source, Isolation isolation, String more) {
    String name =
        source.substring(0, source.indexOf('.')).replace('_', '-')
            + "-"
            + isolation.name().toLowerCase(Locale.ROOT);
    String command =
        "gcc -static -nostdlib -O1 -g -fno-omit-frame-pointer -fno-stack-protector -mno-sse -o "
            + name
            + ".elf "
            + source;
    TestProject project =
        TestProject.empty(name)
            .sharingObjects()
            .write(source, resource("/programs/" + source))
            .write("config/common.config", isolation.line())
            .write(
                "arrow.yaml",
                "name: "
                    + name
                    + "\napp: {build: "
                    + command
                    + ", elf: "
                    + name
                    + ".elf}\ntargets: [kvm/x86_64]\n"
                    + more);
    return new Attached(project.built(), isolation);
  }

  /** Runs it in a machine. */
  public Outcome run(Machine machine, List<String> options, String... arguments) {
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(machine.options());
    line.addAll(options);
    line.add("--");
    line.addAll(List.of(arguments));
    return project.arrow(line.toArray(String[]::new));
  }

  /** Runs it on the host; a signal that ends it is 128 and its number. */
  public Outcome runOnHost(String... arguments) {
    List<String> line = new ArrayList<>(List.of(elf().toString()));
    line.addAll(List.of(arguments));
    return Processes.run(project.folder(), LIMIT, java.util.Map.of("WORD", "a b"), line);
  }

  /** The program itself. */
  public Path elf() {
    return project.folder().resolve(project.name() + ".elf");
  }

  /** The text of a resource of the tests. */
  public static String resource(String path) {
    try (InputStream stream = Attached.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
