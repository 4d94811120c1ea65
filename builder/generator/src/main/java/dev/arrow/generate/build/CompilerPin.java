package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.LockFile;
import java.util.Optional;

/** Compares the compiler with the one that `arrow.lock` records. */
final class CompilerPin {
  private CompilerPin() {}

  /**
   * Records the compiler if none is recorded yet.
   *
   * @return what to tell the user when it is another one than recorded; the build goes on
   */
  static Optional<Diagnostic> record(ProjectSources sources, String arch, String toolIdentity) {
    String identity = String.join(" / ", toolIdentity.strip().split("\n"));
    Optional<LockFile.Compiler> recorded = sources.lock().compiler(arch);
    if (recorded.isEmpty()) {
      sources.record(new LockFile.Compiler(arch, identity));
      return Optional.empty();
    }
    if (recorded.get().identity().equals(identity)) {
      return Optional.empty();
    }
    String message =
        "Images for "
            + arch
            + " may differ from earlier ones: arrow.lock records another compiler.";
    return Optional.of(
        Diagnostic.of(BuildError.COMPILER_CHANGED, message)
            .withHint("`arrow lib update` records the one of this machine.")
            .withNote("Recorded: " + recorded.get().identity() + ".")
            .withNote("Here: " + identity + "."));
  }
}
