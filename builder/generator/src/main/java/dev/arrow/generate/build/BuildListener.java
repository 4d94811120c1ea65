package dev.arrow.generate.build;

import dev.arrow.diag.Diagnostic;
import java.util.List;

/** Hears what a build does while it runs. Calls come one at a time, in order. */
public interface BuildListener {

  /** Another build of the same project holds the lock; this one waits for it. */
  void waiting(String message);

  /** Something to know of that stops nothing. */
  void note(Diagnostic diagnostic);

  /** A step of the build begins. */
  void progress(Progress progress);

  /** A line of the compiler, the linker, the link check, or (verbose) a full command. */
  void output(String line);

  /** What is odd in the project or in a pool, but does not stop the build. */
  default void warnings(List<Diagnostic> warnings) {}

  /**
   * A step that begins.
   *
   * @param done steps finished before it
   * @param total steps known to be necessary; at least {@code done + 1}
   * @param action {@code CC}, {@code JOIN}, {@code CHECK} or {@code LINK}
   * @param subject the file or image it makes, as shown to the user
   */
  record Progress(int done, int total, String action, String subject) {}

  /** Hears nothing. */
  BuildListener SILENT =
      new BuildListener() {
        @Override
        public void waiting(String message) {}

        @Override
        public void note(Diagnostic diagnostic) {}

        @Override
        public void progress(Progress progress) {}

        @Override
        public void output(String line) {}
      };
}
