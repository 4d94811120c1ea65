package dev.arrow.cli;

import dev.arrow.generate.build.ProjectCleaner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow clean`: removes the build folder of a project. */
@Command
final class CleanCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here")
  private String project = "";

  @Option(names = "--unused", description = "only object files that no target uses any more")
  private boolean unused;

  CleanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ProjectCleaner cleaner = new ProjectCleaner(BuildPlace.of(session, session.project(project)));
    if (unused) {
      session.console().remark(counted(cleaner.unused(), "object folder"));
    } else {
      session.console().remark(counted(cleaner.everything(), "file"));
    }
    return ArrowCommand.DONE;
  }

  private static String counted(int count, String thing) {
    return count + " " + thing + (count == 1 ? "" : "s") + " removed";
  }
}
