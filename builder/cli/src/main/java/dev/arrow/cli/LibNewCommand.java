package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.library.LibraryName;
import dev.arrow.cli.library.LibraryText;
import dev.arrow.cli.library.NewLibrary;
import dev.arrow.cli.library.PoolEntry;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Names;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow lib new`: writes a library that builds and passes its tests at once. */
@Command(
    footer = {
      "",
      "Without --pool the library is put into the pool around the current folder, or",
      "into that of the nearest project. A project without one is given the pool",
      "`libraries`.",
    })
final class LibNewCommand implements Callable<Integer> {
  private static final Pattern LICENSE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9.+-]{0,60}");

  private final Session session;

  @Parameters(paramLabel = "NAME", description = "of the library: small letters, digits and dashes")
  private String name = "";

  @Option(
      names = "--family",
      paramLabel = "FOLDER",
      description = "the folder in the pool where it is shelved; the pool's own without it")
  private String family = "";

  @Option(
      names = "--pool",
      paramLabel = "FOLDER",
      description = "the pool; an empty folder, or none yet, becomes one")
  private String pool = "";

  @Option(
      names = "--license",
      paramLabel = "ID",
      defaultValue = "BSD-3-Clause",
      description = "its SPDX identifier; BSD-3-Clause without it")
  private String license = "";

  @Mixin private FetchOptions fetch = new FetchOptions();

  LibNewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    LibraryPools known = LibraryPools.of(session, "", fetch.place(session));
    LibraryName checked = LibraryName.checked(name, known.pools());
    requireFamily();
    if (!LICENSE.matcher(license).matches()) {
      throw ArrowException.of(
          Diagnostic.of(
              CliError.BAD_NAME, "`" + Names.shown(license) + "` is no SPDX identifier."));
    }
    Shelf shelf = Shelf.of(session, pool);
    Path folder = shelf.root().resolve(family).resolve(name);
    NewLibrary writer =
        new NewLibrary(new LibraryText(session.arrowHome().resolve("templates/library")));
    try {
      if (shelf.isNew()) {
        writer.writePool(shelf.root(), shelf.name());
      }
      writer.write(folder, checked, license);
      tellOfPool(shelf);
    } catch (IOException e) {
      throw Session.unreadable(folder, e);
    }
    session
        .console()
        .remark(
            "written to "
                + session.shown(folder)
                + "; `arrow lib test "
                + name
                + "` tests it, and programs that include <"
                + checked.header()
                + "> can call it");
    return ArrowCommand.DONE;
  }

  private void requireFamily() {
    boolean fits = family.isEmpty() || (Names.isFamily(family) && !family.equals("include"));
    if (!fits) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.BAD_NAME,
                  "`" + Names.shown(family) + "` cannot be a folder of libraries.")
              .withHint("Use small letters, digits, `-` and `_`, a letter first; not `include`."));
    }
  }

  /** A pool that the project does not list yet is of no use to it. */
  private void tellOfPool(Shelf shelf) throws IOException {
    if (shelf.project().isEmpty()) {
      return;
    }
    PoolEntry entry = new PoolEntry(shelf.project().get(), shelf.root());
    String file = session.shown(shelf.project().get().file());
    if (entry.add()) {
      session
          .console()
          .remark(file + " has a line for the pool now: libraries: [" + entry.item() + "]");
    } else {
      session.console().remark("add the pool to `libraries:` in " + file + ": " + entry.item());
    }
  }
}
