package dev.arrow.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is to be started, and how.
 *
 * @param image the stripped image
 * @param debug the same image with its symbols; need not exist
 * @param machine where it runs
 * @param memory bytes of memory; means nothing for a process
 * @param arguments the program's arguments in place of those stored in the image
 * @param timeout after which the machine is ended
 * @param program a program that is attached to the image, for its symbols
 * @param words further words for the kernel, such as {@code arrow.strace}
 */
public record RunRequest(
    Path image,
    Path debug,
    Machine machine,
    long memory,
    Optional<List<String>> arguments,
    Optional<Duration> timeout,
    Optional<SymbolFile> program,
    List<String> words) {

  /** The word that makes pipes of a ready program's standard streams; else they are a terminal. */
  public static final String PIPES = "arrow.stdio=pipe";

  /** The word for {@link GuestInput.Piped}: descriptor 0 is a pipe. */
  public static final String INPUT_PIPE = "arrow.stdin=pipe";

  /** The word that leaves nothing to read at descriptor 0; unless {@link #PIPES} does already. */
  public static final String INPUT_NOTHING = "arrow.stdin=null";

  /** The word for signals of {@link GuestInput.Piped}. */
  public static final String SIGNALS = "arrow.signals=console";

  /** The words for a ready program's directory, an absolute path. */
  public static List<String> startIn(Optional<String> directory) {
    return directory.map(path -> List.of("arrow.cwd=" + path)).orElse(List.of());
  }

  public RunRequest {
    arguments = arguments.map(List::copyOf);
    words = List.copyOf(words);
    if (memory < 0) {
      throw new IllegalArgumentException("negative memory: " + memory);
    }
  }

  /** The same start with further words behind those it has. */
  public RunRequest withWords(List<String> more) {
    List<String> all = new ArrayList<>(words);
    all.addAll(more);
    return new RunRequest(image, debug, machine, memory, arguments, timeout, program, all);
  }

  /** What the kernel is told before the program's arguments, with the word for its verdict. */
  List<String> words(String run) {
    List<String> all = new ArrayList<>(List.of("arrow.run=" + run));
    all.addAll(words);
    return all;
  }

  /** A start of an image to which nothing is attached. */
  public RunRequest(
      Path image,
      Path debug,
      Machine machine,
      long memory,
      Optional<List<String>> arguments,
      Optional<Duration> timeout) {
    this(image, debug, machine, memory, arguments, timeout, Optional.empty(), List.of());
  }
}
