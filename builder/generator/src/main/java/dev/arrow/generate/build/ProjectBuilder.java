package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.FileFault;
import dev.arrow.diag.SourcePosition;
import dev.arrow.plan.BuildLayout;
import dev.arrow.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Builds a project: all the way from {@code arrow.yaml} to the images, or, when nothing changed,
 * straight to {@code make}.
 *
 * <p>One build of a project runs at a time; a second one waits and says so. Whatever moment a build
 * is killed at, the next one is right.
 */
public final class ProjectBuilder {

  private final BuildTools tools;

  /**
   * @param runner starts make and the compiler
   * @param environment variables of this process
   * @param listener hears what the build does
   */
  public ProjectBuilder(
      CommandRunner runner, Map<String, String> environment, BuildListener listener) {
    this.tools = new BuildTools(runner, environment, listener);
  }

  /**
   * Brings the images of {@code request} up to date, all of them.
   *
   * @throws ArrowException when the project, its configuration or its code is wrong; the compiler's
   *     own words have gone to the listener by then
   */
  public BuildResult build(BuildRequest asked) {
    return buildSome(asked).complete();
  }

  /**
   * Brings those images up to date that can be; the result tells what is wrong with the others.
   *
   * @throws ArrowException when that is none
   */
  @SuppressWarnings("try") // the lock is held, not used
  public BuildResult buildSome(BuildRequest asked) {
    long began = System.currentTimeMillis();
    try {
      BuildRequest request = atRealPaths(asked);
      Launcher.require(request, new ToolFinder(tools.searchPath(), new DiagnosticLog()));
      try (BuildLock lock = BuildLock.acquire(request.project(), tools.listener())) {
        Optional<BuildResult> quick = new QuickBuild(tools, request, began).build();
        BuildResult result =
            quick.isPresent() ? quick.get() : new PlannedBuild(tools, request, began).build();
        result.targets().forEach(ProjectBuilder::requireFiles);
        return result;
      }
    } catch (IOException e) {
      throw ArrowException.of(
          FileFault.writing(
              BuildError.UNUSABLE_BUILD_FOLDER, asked.project().resolve(BuildLayout.BUILD), e));
    }
  }

  /** A folder of an image's name is all that make asks for. */
  private static void requireFiles(BuiltTarget target) {
    for (Path file : List.of(target.linked(), target.debug())) {
      if (!Files.isRegularFile(file)) {
        throw ArrowException.of(
            Diagnostic.of(
                    BuildError.UNUSABLE_BUILD_FOLDER,
                    "This is no file, although an image has to be here.")
                .at(SourcePosition.wholeFile(file.toString()))
                .withHint("Move it away."));
      }
    }
  }

  private static BuildRequest atRealPaths(BuildRequest asked) throws IOException {
    Path file = asked.project().resolve("arrow.yaml");
    if (!Files.isRegularFile(file)) {
      throw ArrowException.of(
          Diagnostic.of(BuildError.NO_PROJECT, "`" + asked.project() + "` has no `arrow.yaml`.")
              .withHint("`arrow new NAME` writes a project."));
    }
    return new BuildRequest(
        asked.project().toRealPath(),
        asked.arrowHome().toRealPath(),
        asked.targets(),
        asked.jobs(),
        asked.verbose(),
        asked.launcher(),
        asked.sources(),
        asked.allowShell());
  }
}
