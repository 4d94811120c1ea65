package dev.arrow.cli;

import dev.arrow.cli.attach.AttachedProject;
import dev.arrow.diag.ArrowException;
import dev.arrow.generate.build.BuildRequest;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.generate.build.ProjectBuilder;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Runs a build and shows it. */
final class Builds {
  private Builds() {}

  /** Brings all images up to date, or throws an ArrowException with what is wrong. */
  static BuildResult build(Session session, BuildRequest request) {
    return buildSome(session, request).complete();
  }

  /** Brings those images up to date that can be. */
  static BuildResult buildSome(Session session, BuildRequest request) {
    BuildReporter reporter = new BuildReporter(session.console());
    BuildResult result = build(session, request, reporter);
    session.console().clearLine();
    if (result.compiled() > 0) {
      session.console().remark(files(result.compiled()) + " compiled in " + reporter.elapsed());
    }
    BuildResult attached = attach(session, request.project(), result, reporter);
    return new Outputs(session, file(request.project())).bring(attached);
  }

  private static BuildResult build(Session session, BuildRequest request, BuildReporter reporter) {
    try {
      return new ProjectBuilder(session.commands(), session.environment(), reporter)
          .buildSome(request);
    } finally {
      reporter.recordHeard();
    }
  }

  /** Makes the images of programs that are attached to the kernels which were built. */
  private static BuildResult attach(
      Session session, Path project, BuildResult result, BuildReporter reporter) {
    if (result.targets().stream().allMatch(each -> each.kernel().isEmpty())) {
      return result;
    }
    ProjectFile file = file(project);
    Attachments attachments = new Attachments(session, reporter::output);
    Map<String, List<BuiltTarget>> byArch =
        result.targets().stream()
            .collect(Collectors.groupingBy(BuiltTarget::arch, TreeMap::new, Collectors.toList()));
    BuildResult left = result;
    for (Map.Entry<String, List<BuiltTarget>> same : byArch.entrySet()) {
      AttachedProject attached = AttachedProject.of(file, same.getKey()).orElseThrow();
      left = attach(attachments, attached, same.getValue(), left);
    }
    return left;
  }

  private static ProjectFile file(Path project) {
    return ProjectFileReader.read(project.resolve(ProjectFileReader.FILE_NAME));
  }

  /** Makes the program of an architecture once, and then the images of its targets. */
  private static BuildResult attach(
      Attachments attachments,
      AttachedProject attached,
      List<BuiltTarget> targets,
      BuildResult result) {
    BuildResult left = result;
    Optional<ArrowException> unmade = failure(() -> attachments.makeProgram(attached));
    for (BuiltTarget target : targets) {
      Optional<ArrowException> failure =
          unmade.or(() -> failure(() -> attachments.attach(attached, target)));
      if (failure.isPresent()) {
        left = left.without(target, failure.get().diagnostics());
      }
    }
    return left;
  }

  private static Optional<ArrowException> failure(Runnable action) {
    try {
      action.run();
      return Optional.empty();
    } catch (ArrowException e) {
      return Optional.of(e);
    }
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }
}
