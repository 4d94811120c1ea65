package dev.arrow.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Folders that live as long as a command. */
final class Scratch {
  private Scratch() {}

  /** Removes a folder with all that is in it; what cannot be removed stays. */
  static void remove(Path folder) {
    try (Stream<Path> all = Files.walk(folder)) {
      List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
      for (Path each : inside) {
        Files.deleteIfExists(each);
      }
    } catch (IOException e) {
      // The system clears its temporary folder; the command's result is not touched by it.
      return;
    }
  }
}
