package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A program with threads, or one that waits for files, timers or sockets.
 *
 * @param folder of its source; an architecture may have one of its own in a folder below
 * @param name the source's
 * @param libc what it is linked with
 */
record WaitingProgram(Path folder, String name, Libc libc) {
  static final String THREADS = "CONFIG_LIB_THREADS=y\n";
  static final String HANDLERS = THREADS + "CONFIG_LIB_SIGNAL_HANDLERS=y\n";
  static final String EVENTS =
      THREADS + "CONFIG_LIB_PIPE=y\nCONFIG_LIB_EVENTFD=y\nCONFIG_LIB_EPOLL=y\n";
  static final String TIMERS =
      EVENTS
          + "CONFIG_LIB_SIGNAL_HANDLERS=y\nCONFIG_LIB_ALARM=y\nCONFIG_LIB_TIMERS=y\n"
          + "CONFIG_LIB_TIMERFD=y\nCONFIG_LIB_SIGNALFD=y\n";
  static final String SOCKETS = EVENTS + "CONFIG_LIB_UNIX=y\n";
  static final String PRIORITIES = THREADS + "CONFIG_LIB_PRIORITIES=y\n";

  /** What a kernel for all of them has. */
  static final String EVERYTHING = TIMERS + "CONFIG_LIB_UNIX=y\nCONFIG_LIB_PRIORITIES=y\n";

  /** Where the sources are, below {@code tests/oracle}. */
  static final List<String> FOLDERS =
      List.of("threads", "threads/handlers", "threads/priorities", "events", "timers", "sockets");

  /**
   * Those of a folder for an architecture, each with every library, sorted.
   *
   * @param sources below {@code tests/oracle}
   */
  static List<WaitingProgram> all(String sources, Arch arch) throws IOException {
    Path folder = SourceTree.path("tests/oracle/" + sources);
    SortedSet<String> names = new TreeSet<>(names(folder));
    names.addAll(names(folder.resolve(arch.word())));
    List<WaitingProgram> all = new ArrayList<>();
    for (String name : names) {
      for (Libc libc : Libc.values()) {
        all.add(new WaitingProgram(folder, name, libc));
      }
    }
    return all;
  }

  private static List<String> names(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".c"))
          .toList();
    }
  }

  /** How it is started; it is made below a folder. */
  Start start(Path to, Arch arch) {
    Path own = folder.resolve(arch.word()).resolve(name);
    Path source = Files.exists(own) ? own : folder.resolve(name);
    Path program = to.resolve(arch.word()).resolve(name.replace(".c", "-" + libc.word()));
    OracleProgram.compile(libc, arch, source, program);
    boolean child = OracleProgram.isChild(source);
    return new Start(program, World.ARGUMENTS, child, Optional.empty(), arch);
  }

  @Override
  public String toString() {
    return name + " with " + libc.word();
  }
}
