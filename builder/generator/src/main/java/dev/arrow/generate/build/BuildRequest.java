package dev.arrow.generate.build;

import dev.arrow.fetch.ProjectSources;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the user asked to have built. Targets are names as typed; they are not looked up before the
 * no-op check has failed, so that a build with nothing to do reads no manifest.
 *
 * @param project folder that holds {@code arrow.yaml}
 * @param arrowHome folder that holds {@code archs}, {@code platforms}, {@code library-pools} and
 *     {@code templates}
 * @param targets targets as typed, for example {@code kvm/x86_64:debug}; empty: all of the project
 * @param jobs commands that may run at once, at least 1
 * @param verbose prints every command in full instead of progress
 * @param launcher prefix of the compiler, for example {@code ccache}; no part of any key
 * @param sources where fetched pools and sources are kept
 * @param allowShell whether Kconfig files may run every command, not only those the project lists
 */
public record BuildRequest(
    Path project,
    Path arrowHome,
    List<String> targets,
    int jobs,
    boolean verbose,
    Optional<String> launcher,
    ProjectSources.Place sources,
    boolean allowShell) {

  public BuildRequest {
    targets = List.copyOf(targets);
    if (jobs < 1) {
      throw new IllegalArgumentException("jobs must be positive: " + jobs);
    }
  }
}
