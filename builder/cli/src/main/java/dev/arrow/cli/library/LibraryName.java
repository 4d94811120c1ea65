package dev.arrow.cli.library;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Names;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import java.util.Optional;
import java.util.Set;

/**
 * The name of a library that is about to be written; nothing of any pool is called like it.
 *
 * @param text the name
 */
public record LibraryName(String text) {
  /** First parts of symbols that belong to no library, or to those of targets. */
  private static final Set<String> TAKEN_PARTS =
      Set.of("arch", "gen", "image", "plat", "sys", "table");

  private static final String HEADERS = "arrow/";

  /** Checks a name; throws an ArrowException that says who has it. */
  public static LibraryName checked(String text, PoolIndex pools) {
    LibraryName name = new LibraryName(text);
    if (!Names.isLibrary(text)) {
      throw bad(
          "`" + Names.shown(text) + "` cannot be the name of a library.",
          "It begins with a small letter; then small letters, digits and `-`.");
    }
    String first = text.split("-", 2)[0];
    if (TAKEN_PARTS.contains(first)) {
      throw bad(
          "Names with `" + first + "` in front belong to Arrow or to targets.",
          "Take another one.");
    }
    pools.library(text).ifPresent(other -> refuse(text, other));
    Optional<Library> owner = pools.owner(name.header());
    if (owner.isPresent()) {
      throw bad(
          "The header `" + name.header() + "` is of the library `" + owner.get().name() + "`.",
          "Take another name.");
    }
    return name;
  }

  /** As it stands in C, and in names of files. */
  String word() {
    return text.replace('-', '_');
  }

  /** As it stands in Kconfig, behind `LIB_`. */
  public String symbol() {
    return Target.symbolPart(text);
  }

  /** The path by which its header is included. */
  public String header() {
    return HEADERS + word() + ".h";
  }

  private static void refuse(String text, Library other) {
    throw ArrowException.of(
        Diagnostic.of(CliError.EXISTS, "There is a library `" + text + "` already.")
            .at(other.manifest().name().at())
            .withHint("Names are unique over all pools; take another one."));
  }

  private static ArrowException bad(String message, String hint) {
    return ArrowException.of(Diagnostic.of(CliError.BAD_NAME, message).withHint(hint));
  }
}
