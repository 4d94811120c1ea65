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
    return attach(session, request.project(), result, reporter);
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
    ProjectFile file = ProjectFileReader.read(project.resolve(ProjectFileReader.FILE_NAME));
    AttachedProject attached = AttachedProject.of(file).orElseThrow();
    Attachments attachments = new Attachments(session, reporter::output);
    attachments.makeProgram(attached, file.targetNames().get(0).arch());
    BuildResult left = result;
    for (BuiltTarget target : result.targets()) {
      try {
        attachments.attach(attached, target);
      } catch (ArrowException e) {
        left = left.without(target, e.diagnostics());
      }
    }
    return left;
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }
}
