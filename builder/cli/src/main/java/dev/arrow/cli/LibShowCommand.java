package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
import java.io.PrintStream;
import java.util.Collection;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow lib show`: one library. */
@Command
final class LibShowCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(paramLabel = "NAME", description = "such as pmm")
  private String name = "";

  @Mixin private LibOptions options = new LibOptions();

  LibShowCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    PoolIndex pools = options.pools(session);
    Library library = LibraryPools.library(name, pools);
    session
        .console()
        .result(
            () -> new LibraryDocument(session).whole(library, pools),
            out -> print(library, pools, out));
    return ArrowCommand.DONE;
  }

  private void print(Library library, PoolIndex pools, PrintStream out) {
    row(out, "name", library.name());
    row(out, "summary", library.manifest().summary());
    row(out, "licence", library.manifest().license());
    row(out, "symbol", library.symbol());
    row(out, "folder", library.folder().toString());
    rows(out, "headers", library.headers().stream().map(PublicHeader::path).toList());
    rows(out, "exports", library.exports());
    library.provides().ifPresent(served -> row(out, "provides", served));
    if (library.manifest().isInterface()) {
      rows(out, "providers", pools.providers(name).stream().map(Library::name).toList());
    }
  }

  private static void rows(PrintStream out, String title, Collection<String> values) {
    String label = title;
    for (String value : values) {
      row(out, label, value);
      label = "";
    }
  }

  private static void row(PrintStream out, String title, String value) {
    String label = title.isEmpty() ? "" : title + ":";
    out.println(label + " ".repeat(11 - label.length()) + value);
  }
}
