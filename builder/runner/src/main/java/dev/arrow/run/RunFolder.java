package dev.arrow.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A folder for the files of one run, made when the first is needed and removed with all of them.
 */
final class RunFolder implements AutoCloseable {
  private Optional<Path> made = Optional.empty();

  /** The folder. Nobody but its owner can look into it. */
  Path path() {
    if (made.isEmpty()) {
      try {
        made = Optional.of(Files.createTempDirectory("arrow-run-"));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return made.get();
  }

  @Override
  public void close() {
    made.ifPresent(RunFolder::remove);
    made = Optional.empty();
  }

  private static void remove(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> inside = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : inside) {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
