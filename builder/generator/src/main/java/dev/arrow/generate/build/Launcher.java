package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.util.Set;

/**
 * The program that is put before the compiler. Without it no file compiles, and what make says then
 * sounds like a fault of the first one.
 */
final class Launcher {
  /** Those that Debian packages, under the same names. */
  private static final Set<String> PACKAGED = Set.of("ccache", "distcc", "icecc");

  private Launcher() {}

  /** Throws an ArrowException if the request names a launcher that is not there. */
  static void require(BuildRequest request, ToolFinder tools) {
    String program = request.launcher().map(text -> text.strip().split("\\s+", 2)[0]).orElse("");
    // a shell gives its variables to what follows
    if (program.isEmpty()
        || program.contains("=")
        || tools.program(request.project(), program).isPresent()) {
      return;
    }
    throw ArrowException.of(
        Diagnostic.of(BuildError.MISSING_TOOL, "The launcher `" + program + "` is not installed.")
            .withHint(
                PACKAGED.contains(program)
                    ? "Install it with `apt-get install " + program + "`."
                    : "`--launcher` takes a program on PATH, such as `ccache`, or its path, which"
                        + " begins at the project's folder."));
  }
}
