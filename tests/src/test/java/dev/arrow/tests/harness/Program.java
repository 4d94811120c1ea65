package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;

/** The C programs that the tests boot, each built once in a run of the tests. */
public enum Program {
  /** Ends in the way its arguments name. */
  PROBE,
  /** Prints one short line. */
  HELLO;

  private static final ConcurrentHashMap<Program, TestProject> BUILT = new ConcurrentHashMap<>();

  /** The project, built for all platforms. */
  public TestProject project() {
    return BUILT.computeIfAbsent(this, Program::build);
  }

  /** The C source. */
  public String source() {
    return resource("/programs/" + fileName() + ".c");
  }

  /** Runs the program on a machine: {@code options} for {@code arrow run}, then its arguments. */
  public Outcome run(Machine machine, List<String> options, String... arguments) {
    List<String> line = new ArrayList<>(List.of("run"));
    line.addAll(machine.options());
    line.addAll(options);
    line.add("--");
    line.addAll(List.of(arguments));
    return Arrow.run(project().folder(), line.toArray(String[]::new));
  }

  private String fileName() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  private TestProject build() {
    return TestProject.linkedSharing(
            fileName(),
            List.of(
                "kvm/x86_64",
                "linuxu/x86_64",
                "kvm/arm64",
                "linuxu/arm64",
                "xen-pvh/x86_64",
                "xen-pv/x86_64",
                "xen/arm64",
                "baremetal/x86_64"),
            source())
        .built();
  }

  private static String resource(String path) {
    try (InputStream stream = Program.class.getResourceAsStream(path)) {
      if (stream == null) {
        throw new IllegalStateException("no resource " + path);
      }
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
