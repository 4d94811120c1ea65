package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PublicHeader;
import dev.arrow.text.NearestName;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow lib show`: one library. */
@Command
final class LibShowCommand implements Callable<Integer> {
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
    Library library = pools.library(name).orElseThrow(() -> unknown(pools));
    row("name", library.name());
    row("summary", library.manifest().summary());
    row("licence", library.manifest().license());
    row("symbol", library.symbol());
    row("folder", library.folder().toString());
    rows("headers", library.headers().stream().map(PublicHeader::path).toList());
    rows("exports", library.exports());
    library.provides().ifPresent(served -> row("provides", served));
    if (library.manifest().isInterface()) {
      rows("providers", pools.providers(name).stream().map(Library::name).toList());
    }
    return ArrowCommand.DONE;
  }

  private ArrowException unknown(PoolIndex pools) {
    List<String> names = pools.libraries().stream().map(Library::name).toList();
    Diagnostic fault =
        Diagnostic.of(CliError.UNKNOWN_LIBRARY, "There is no library `" + name + "`.");
    return ArrowException.of(
        fault.withHint(
            NearestName.of(name, names)
                .map(nearest -> "The nearest name is `" + nearest + "`.")
                .orElse("`arrow lib list` shows all.")));
  }

  private void rows(String title, Collection<String> values) {
    String label = title;
    for (String value : values) {
      row(label, value);
      label = "";
    }
  }

  private void row(String title, String value) {
    String label = title.isEmpty() ? "" : title + ":";
    session.console().out().println(label + " ".repeat(11 - label.length()) + value);
  }
}
