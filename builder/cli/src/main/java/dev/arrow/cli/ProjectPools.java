package dev.arrow.cli;

import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.nio.file.Path;

/** The pools of a project, with those that have to be fetched; what that pins is written. */
final class ProjectPools {
  private ProjectPools() {}

  static PoolIndex of(Path arrowHome, ProjectFile project, ProjectSources.Place place) {
    ProjectSources sources = ProjectSources.of(project, place);
    PoolIndex pools = PoolScanner.scan(arrowHome, project, sources);
    sources.save();
    return pools;
  }
}
