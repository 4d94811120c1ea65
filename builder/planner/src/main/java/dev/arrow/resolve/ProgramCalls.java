package dev.arrow.resolve;

import dev.arrow.manifest.ProjectFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a project's ready program is seen to call, kept in a file for each architecture: a line a
 * system call by its name, and one more for a use of it, such as {@code clone/thread}. The file
 * changes only if the calls do, whatever else of the program does; plans depend on it.
 */
public final class ProgramCalls {
  private static final String FOLDER = "calls";
  private static final int LARGEST = 64 * 1024;

  private ProgramCalls() {}

  /** The file for an architecture, which need not be there. */
  public static Path file(ProjectFile project, String arch) {
    return project.folder().resolve("build").resolve(FOLDER).resolve(arch);
  }

  /** What such a file holds. */
  public static String text(SortedSet<String> calls) {
    StringBuilder text = new StringBuilder();
    calls.forEach(call -> text.append(call).append('\n'));
    return text.toString();
  }

  /** The calls; none if they are not known. */
  public static Optional<SortedSet<String>> of(ProjectFile project, String arch) {
    Path file = file(project, arch);
    try {
      if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      NavigableSet<String> calls = new TreeSet<>();
      new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank())
          .forEach(calls::add);
      return Optional.of(calls);
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
