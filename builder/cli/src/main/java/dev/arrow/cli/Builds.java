package dev.arrow.cli;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.generate.build.BuildRequest;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.ProjectBuilder;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

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
    Optional<ProjectFile> file = readable(request.project());
    ReadyPrograms programs = new ReadyPrograms(session, reporter::output);
    // What a ready program calls decides about its kernel, so it is made first.
    file.ifPresent(project -> programs.make(project, request.targets()));
    BuildResult result = build(session, request, reporter);
    session.console().clearLine();
    if (result.compiled() > 0) {
      session.console().remark(files(result.compiled()) + " compiled in " + reporter.elapsed());
    }
    ProjectFile project = file.orElseGet(() -> file(request.project()));
    return new Outputs(session, project).bring(programs.attach(project, result));
  }

  private static BuildResult build(Session session, BuildRequest request, BuildReporter reporter) {
    try {
      return new ProjectBuilder(session.commands(), session.environment(), reporter)
          .buildSome(request);
    } finally {
      reporter.recordHeard();
    }
  }

  /** A project's file; none if it is not there, or has faults that the build tells. */
  private static Optional<ProjectFile> readable(Path project) {
    Path file = project.resolve(ProjectFileReader.FILE_NAME);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    DiagnosticLog log = new DiagnosticLog();
    Optional<ProjectFile> read = ProjectFileReader.read(file, log);
    return log.hasErrors() ? Optional.empty() : read;
  }

  private static ProjectFile file(Path project) {
    return ProjectFileReader.read(project.resolve(ProjectFileReader.FILE_NAME));
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }
}
