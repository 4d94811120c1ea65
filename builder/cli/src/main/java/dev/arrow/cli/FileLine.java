package dev.arrow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A line of a file that was read before, for a message about it. */
final class FileLine {
  private static final long LARGEST = 1 << 24;

  private FileLine() {}

  /**
   * The line, if it is there and not blank.
   *
   * @param number from 1; 0 stands for no line
   */
  static Optional<String> of(Path file, int number) {
    try {
      if (number == 0 || !Files.isRegularFile(file) || Files.size(file) > LARGEST) {
        return Optional.empty();
      }
      String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
      return text.lines().skip(number - 1L).findFirst().filter(line -> !line.isBlank());
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
