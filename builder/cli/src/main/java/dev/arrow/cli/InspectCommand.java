package dev.arrow.cli;

import dev.arrow.cli.inspect.Inspection;
import dev.arrow.cli.inspect.InspectionDocument;
import dev.arrow.cli.inspect.InspectionText;
import dev.arrow.cli.inspect.Inspector;
import dev.arrow.cli.json.AnswersInJson;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `arrow inspect`: tells what is in an image, or whether a program can be attached. */
@Command(
    footer = {
      "",
      "What lies beside an image in its build folder, its symbols, link map and",
      "configuration, tells the rest: sizes, system calls, options.",
    })
final class InspectCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(paramLabel = "FILE", description = "an image, or a ready program")
  private String file = "";

  InspectCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path path = session.path(file);
    try {
      Inspection found = new Inspector(path, file, new ProgramViews(session)::of).inspect();
      session
          .console()
          .result(
              () -> InspectionDocument.of(file, found),
              out -> InspectionText.lines(file, found).forEach(out::println));
      return ArrowCommand.DONE;
    } catch (IOException e) {
      throw Session.unreadable(path, e);
    }
  }
}
