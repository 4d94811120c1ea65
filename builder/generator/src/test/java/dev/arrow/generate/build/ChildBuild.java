package dev.arrow.generate.build;

import dev.arrow.fetch.ProjectSources;
import dev.arrow.generate.TestRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A build in a process of its own, so that a test can kill it or let two of them meet. */
final class ChildBuild {

  private ChildBuild() {}

  /** Builds a project; arguments: installation and project. */
  public static void main(String[] args) throws IOException {
    Path project = Path.of(args[1]);
    BuildListener listener = new TinyProject.Listener();
    BuildRequest request =
        new BuildRequest(
            project,
            Path.of(args[0]),
            List.of(),
            2,
            false,
            Optional.empty(),
            new ProjectSources.Place(Path.of("/nonexistent"), true),
            false);
    new ProjectBuilder(new TestRunner(), System.getenv(), listener).build(request);
  }

  static Process start(TinyProject tiny) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("java.class.path"),
            ChildBuild.class.getName(),
            tiny.home.toString(),
            tiny.project.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }
}
