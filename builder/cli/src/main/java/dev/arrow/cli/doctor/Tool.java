package dev.arrow.cli.doctor;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.Diagnostic;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * A tool of packages.txt and how it is.
 *
 * @param uses the lines that name it, at least one
 * @param path where it was found
 * @param state how it is
 * @param version as it says itself; empty if it says none
 */
public record Tool(List<SystemPackage> uses, Optional<Path> path, State state, String version) {

  /** How a tool is. */
  public enum State {
    /** There, and it starts. */
    FOUND,

    /** Not there. */
    MISSING,

    /** There, but it does not start or fails at once. */
    BROKEN;

    /** For people and for programs. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Tool {
    uses = List.copyOf(uses);
  }

  /** The program, or the file that shows that the package is there. */
  public String command() {
    return uses.get(0).evidence();
  }

  /** The Debian package that brings it. */
  public String debianPackage() {
    return uses.get(0).name();
  }

  /** The first verb that needs it. */
  public Verb from() {
    return uses.get(0).from();
  }

  /** What it is needed for. */
  public String purpose() {
    return String.join("; ", uses.stream().map(SystemPackage::purpose).distinct().toList());
  }

  /** Whether it is as it should be. */
  public boolean works() {
    return state == State.FOUND;
  }

  /**
   * Whether one of the verbs needs it; what Arrow itself starts with is not asked for again.
   *
   * @param scoped whether a scope of packages.txt counts
   */
  boolean isNeededUpTo(Verb last, Predicate<String> scoped) {
    return uses.stream()
        .filter(use -> use.from() != Verb.START && use.from().compareTo(last) <= 0)
        .anyMatch(use -> use.scope().map(scoped::test).orElse(true));
  }

  /** What to tell a user who needs it and does not have it. */
  public Diagnostic fault() {
    String need = " It is needed for " + purpose() + ".";
    if (state == State.BROKEN) {
      return Diagnostic.of(CliError.BROKEN_TOOL, "`" + command() + " --version` fails." + need)
          .withHint("Try `apt-get install --reinstall " + debianPackage() + "` as root.");
    }
    if (debianPackage().isEmpty()) {
      return Diagnostic.of(CliError.NO_COMPILER, "There is no compiler `" + command() + "`." + need)
          .withHint("`toolchain:` in arrow.yaml names it; `gcc` and `clang` are packages.");
    }
    return Diagnostic.of(CliError.MISSING_PACKAGES, "`" + command() + "` is missing." + need)
        .withHint("`arrow doctor --install` brings the package `" + debianPackage() + "`.");
  }
}
