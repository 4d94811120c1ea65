package dev.arrow.generate.build;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells from the words of commands that failed that not the project is at fault but the machine:
 * its disk, its memory, or what lies in the build folder.
 */
final class Surroundings {

  private static final String NO_MEMORY =
      "It was killed, as the system does when memory runs out: build with fewer at once, as by `-j1`.";

  private static final String IN_THE_WAY =
      "A build writes a file of that name: move the folder `%s` away.";

  private static final List<Sign> SIGNS =
      List.of(
          new Sign(
              ".*(?:No space left on device|Disk quota exceeded).*",
              "The disk is full: free some space there, then build again."),
          new Sign(
              ".*(?:File size limit exceeded|File too large).*",
              "No file may become that large here: `ulimit -f` shows the limit."),
          new Sign(".*(?:Killed signal terminated program|memory exhausted).*", NO_MEMORY),
          new Sign(".*unable to execute command: Killed", NO_MEMORY),
          new Sign("make: .*\\] Killed", NO_MEMORY),
          new Sign("mv: cannot overwrite directory '(.+)' with non-directory", IN_THE_WAY),
          new Sign("make: \\*\\*\\* (.+): Is a directory\\. +Stop\\.", IN_THE_WAY));

  /**
   * How a cause shows.
   *
   * @param line pattern of a whole line
   * @param advice what to do, with {@code %s} for the pattern's group
   */
  private record Sign(Pattern line, String advice) {
    Sign(String line, String advice) {
      this(Pattern.compile(line), advice);
    }

    Optional<String> in(String text) {
      Matcher found = line.matcher(text);
      return found.matches()
          ? Optional.of(found.groupCount() == 0 ? advice : String.format(advice, found.group(1)))
          : Optional.empty();
    }
  }

  private Optional<String> advice = Optional.empty();

  /** Looks at a line that a command or make printed, in the language of the C locale. */
  void line(String line) {
    if (advice.isEmpty()) {
      advice = SIGNS.stream().flatMap(sign -> sign.in(line).stream()).findFirst();
    }
  }

  /** What to do, if the lines said that the surroundings are at fault. */
  Optional<String> advice() {
    return advice;
  }
}
