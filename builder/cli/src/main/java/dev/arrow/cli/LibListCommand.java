package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.pool.Library;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow lib list`: all libraries, by family and name. */
@Command
final class LibListCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Mixin private LibOptions options = new LibOptions();

  LibListCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Library> libraries =
        options.pools(session).libraries().stream()
            .sorted(Comparator.comparing(Library::family).thenComparing(Library::name))
            .toList();
    session
        .console()
        .result(() -> new LibraryDocument(session).list(libraries), out -> print(libraries, out));
    return ArrowCommand.DONE;
  }

  private static void print(List<Library> libraries, PrintStream out) {
    int width = libraries.stream().mapToInt(each -> shelf(each).length()).max().orElse(0);
    for (Library each : libraries) {
      String blanks = " ".repeat(width - shelf(each).length() + 2);
      out.println(shelf(each) + blanks + each.manifest().summary());
    }
  }

  private static String shelf(Library library) {
    return library.family() + "/" + library.name();
  }
}
