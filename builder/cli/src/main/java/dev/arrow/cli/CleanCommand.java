package dev.arrow.cli;

import dev.arrow.generate.build.ProjectCleaner;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
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

  CleanCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    int files = new ProjectCleaner(BuildPlace.of(session, session.project(project))).everything();
    session.console().remark(files + (files == 1 ? " file" : " files") + " removed");
    return ArrowCommand.DONE;
  }
}
