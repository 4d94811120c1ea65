package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * The project that {@code arrow new demo} writes: built once, copied for every test that spoils it.
 */
public final class Demo {
  private static final String NAME = "demo";
  private static final Duration LIMIT = Duration.ofSeconds(60);

  private Demo() {}

  /** A built copy in a folder of the given path below the folder of test projects. */
  public static TestProject in(String path) {
    return copy(Built.PROJECT, path);
  }

  /** The same without anything built. */
  public static TestProject unbuiltIn(String path) {
    TestProject project = copy(Built.PROJECT, path);
    project.removeBuild();
    return project;
  }

  private static TestProject copy(TestProject from, String path) {
    return from.copiedTo(emptied(path));
  }

  private static Path emptied(String path) {
    Path folder = SourceTree.path("tests/target/projects").resolve(path);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Processes.run(folder, LIMIT, List.of("rm", "-rf", NAME)).expect(0);
    return folder;
  }

  /** Made when the first copy is asked for. */
  private static final class Built {
    static final TestProject PROJECT = build();

    private static TestProject build() {
      Path parent = emptied("demo-template");
      Arrow.run(parent, "new", NAME).expect(0);
      TestProject project = new TestProject(parent.resolve(NAME), NAME);
      project.arrow("build").expect(0);
      return project;
    }
  }
}
