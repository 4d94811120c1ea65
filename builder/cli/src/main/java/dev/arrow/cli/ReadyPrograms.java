package dev.arrow.cli;

import dev.arrow.cli.attach.AttachedProject;
import dev.arrow.cli.attach.CallFile;
import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.FileFault;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.ProgramCalls;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/** The ready programs of a build, one for each architecture: made before their kernels. */
final class ReadyPrograms {
  private final Session session;
  private final Attachments attachments;
  private final Map<String, ArrowException> unmade = new TreeMap<>();

  /**
   * @param session the user's
   * @param output takes what a program's own build says
   */
  ReadyPrograms(Session session, Consumer<String> output) {
    this.session = session;
    this.attachments = new Attachments(session, output);
  }

  /**
   * Makes them, and looks at what they call. One that cannot be made is told when its images are.
   *
   * @param targets those that are asked for; none for all of the project
   */
  void make(ProjectFile project, List<String> targets) {
    project.targetNames().stream()
        .filter(target -> targets.isEmpty() || targets.contains(target.toString()))
        .map(Target::arch)
        .distinct()
        .forEach(arch -> AttachedProject.of(project, arch).ifPresent(this::make));
  }

  private void make(AttachedProject attached) {
    try {
      attachments.makeProgram(attached);
    } catch (ArrowException e) {
      unmade.put(attached.arch(), e);
    }
    try {
      new CallFile(session.arrowHome(), attached).bring();
    } catch (IOException e) {
      throw ArrowException.of(
          FileFault.writing(
              CliError.FILE, ProgramCalls.file(attached.project(), attached.arch()), e));
    }
  }

  /** Makes the images of those that are attached to the kernels which were built. */
  BuildResult attach(ProjectFile project, BuildResult result) {
    BuildResult left = result;
    for (BuiltTarget target : result.targets()) {
      Optional<ArrowException> failure =
          target.kernel().isEmpty() ? Optional.empty() : failure(project, target);
      if (failure.isPresent()) {
        left = left.without(target, failure.get().diagnostics());
      }
    }
    return left;
  }

  private Optional<ArrowException> failure(ProjectFile project, BuiltTarget target) {
    Optional<ArrowException> before = Optional.ofNullable(unmade.get(target.arch()));
    if (before.isPresent()) {
      return before;
    }
    try {
      attachments.attach(AttachedProject.of(project, target.arch()).orElseThrow(), target);
      return Optional.empty();
    } catch (ArrowException e) {
      return Optional.of(e);
    }
  }
}
