package dev.arrow.tests.library;

import dev.arrow.tests.harness.SourceTree;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The libraries' guest tests as projects, one a test file, that share their object files: what one
 * test compiled of the pools the next one finds. A test file may ask for configuration lines in
 * comments, {@code config: TLSF_CHECK=y}.
 */
final class GuestPrograms {
  private static final String TARGETS =
      "[kvm/x86_64, linuxu/x86_64, kvm/arm64, linuxu/arm64, xen-pvh/x86_64, xen-pv/x86_64,"
          + " baremetal/x86_64]";
  private static final Path HOME = SourceTree.path("tests/target/guest");

  private GuestPrograms() {}

  /** The project of a test, built for a target unless it already is. */
  static TestProject plain(PoolLibraries.TestFile test, String target) {
    return built(test, "plain", target, "");
  }

  /** The same for linuxu, with code that finds its own undefined behaviour. */
  static TestProject sanitized(PoolLibraries.TestFile test) {
    return built(
        test,
        "sanitized",
        "linuxu/x86_64",
        "CONFIG_SANITIZER_UNDEFINED=y\nCONFIG_SANITIZER_STOP=y\n");
  }

  private static synchronized TestProject built(
      PoolLibraries.TestFile test, String kind, String target, String config) {
    String name = test.name().replace('/', '-').replace('_', '-');
    TestProject project = new TestProject(HOME.resolve(kind).resolve(name), name);
    copyIfChanged(project, test.file());
    for (Path header : beside(test.file())) {
      copyIfChanged(project, header);
    }
    writeIfChanged(project, "config/common.config", config + wishes(test.file()));
    writeIfChanged(
        project,
        "arrow.yaml",
        "name: "
            + name
            + "\napp: {sources: ["
            + test.file().getFileName()
            + "]}\ntargets: "
            + TARGETS
            + "\n");
    shareObjects(project, kind);
    project.arrow("build", "-t", target).expect(0);
    return project;
  }

  private static String wishes(Path file) {
    return read(file)
        .lines()
        .filter(line -> line.matches("[ /*]*config: \\w+=.*"))
        .map(line -> "CONFIG_" + line.replaceFirst(".*config: ", "").replaceFirst("[ */]*$", ""))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static List<Path> beside(Path file) {
    try (Stream<Path> list = Files.list(file.getParent())) {
      return list.filter(other -> other.toString().endsWith(".h")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void shareObjects(TestProject project, String kind) {
    Path shared = HOME.resolve(kind + "-objects");
    Path link = project.folder().resolve("build/obj");
    try {
      Files.createDirectories(shared);
      Files.createDirectories(link.getParent());
      if (!Files.exists(link)) {
        Files.createSymbolicLink(link, shared);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void copyIfChanged(TestProject project, Path file) {
    writeIfChanged(project, file.getFileName().toString(), read(file));
  }

  private static void writeIfChanged(TestProject project, String path, String text) {
    Path file = project.folder().resolve(path);
    if (!Files.exists(file) || !read(file).equals(text)) {
      project.write(path, text);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
