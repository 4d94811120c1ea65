package dev.arrow.cli;

import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands of `arrow lib` have in common. */
final class LibOptions {
  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "also the pools of this project")
  private String project = "";

  @Mixin private FetchOptions fetch = new FetchOptions();

  PoolIndex pools(Session session) {
    if (project.isEmpty()) {
      return PoolScanner.scan(session.arrowHome());
    }
    Path file = session.project(project).resolve(ProjectFileReader.FILE_NAME);
    ProjectFile found = ProjectFileReader.read(file);
    return ProjectPools.of(session.arrowHome(), found, fetch.place(session));
  }
}
