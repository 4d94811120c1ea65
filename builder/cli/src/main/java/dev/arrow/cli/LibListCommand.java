package dev.arrow.cli;

import dev.arrow.pool.Library;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow lib list`: all libraries, by family and name. */
@Command
final class LibListCommand implements Callable<Integer> {
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
    int width = libraries.stream().mapToInt(each -> shelf(each).length()).max().orElse(0);
    for (Library each : libraries) {
      String blanks = " ".repeat(width - shelf(each).length() + 2);
      session.console().out().println(shelf(each) + blanks + each.manifest().summary());
    }
    return ArrowCommand.DONE;
  }

  private static String shelf(Library library) {
    return library.family() + "/" + library.name();
  }
}
