package dev.arrow.cli;

import dev.arrow.generate.build.BuildRequest;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.ProjectBuilder;

/** Runs a build and shows it. */
final class Builds {
  private Builds() {}

  static BuildResult build(Session session, BuildRequest request) {
    BuildReporter reporter = new BuildReporter(session.console());
    BuildResult result = build(session, request, reporter);
    session.console().clearLine();
    if (result.compiled() > 0) {
      session.console().remark(files(result.compiled()) + " compiled in " + reporter.elapsed());
    }
    return result;
  }

  private static BuildResult build(Session session, BuildRequest request, BuildReporter reporter) {
    try {
      return new ProjectBuilder(session.commands(), session.environment(), reporter).build(request);
    } finally {
      reporter.recordHeard();
    }
  }

  private static String files(int count) {
    return count == 1 ? "1 file" : count + " files";
  }
}
