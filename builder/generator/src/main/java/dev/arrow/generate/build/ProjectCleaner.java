package dev.arrow.generate.build;

import java.nio.file.Path;

/** Removes what builds left behind. */
public final class ProjectCleaner {

  private final Path project;

  /**
   * @param project folder that holds {@code arrow.yaml}
   */
  public ProjectCleaner(Path project) {
    this.project = project;
  }

  /** Removes the project's whole build folder; returns the number of files removed. */
  public int everything() {
    throw new IllegalStateException("not built yet: " + project);
  }

  /** Removes object folders that no target's last build uses; returns how many went. */
  public int unused() {
    throw new IllegalStateException("not built yet: " + project);
  }
}
