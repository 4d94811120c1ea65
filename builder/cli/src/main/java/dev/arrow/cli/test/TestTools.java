package dev.arrow.cli.test;

import dev.arrow.fetch.ProjectSources;
import dev.arrow.process.CommandRunner;
import dev.arrow.run.ProcessStarter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What building and running tests takes.
 *
 * @param arrowHome the folder of the pools and templates
 * @param commands runs compilers
 * @param starter starts test programs
 * @param environment the user's variables
 * @param build how things are built
 * @param limit how long one program may run
 */
public record TestTools(
    Path arrowHome,
    CommandRunner commands,
    ProcessStarter starter,
    Map<String, String> environment,
    BuildChoices build,
    Duration limit) {
  /**
   * What the user chose of a build.
   *
   * @param jobs commands at once
   * @param launcher before the compiler
   * @param sources where fetched pools and sources are kept
   */
  public record BuildChoices(int jobs, Optional<String> launcher, ProjectSources.Place sources) {}
}
