package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Foreign;
import dev.arrow.tests.harness.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program that puts others in its place. It has a world of its own, in which it lies itself, and
 * a shell.
 *
 * @param source below {@code tests/oracle/exec}
 * @param libc what it is linked with
 */
record ExecProgram(Path source, Libc libc) {
  /** What their kernels have. */
  static final String OPTIONS =
      "CONFIG_LIB_EXECVE=y\nCONFIG_LIB_PIPE=y\nCONFIG_LIB_SIGNAL_HANDLERS=y\n"
          + "CONFIG_LIB_ALARM=y\nCONFIG_LIB_TIMERS=y\n";

  /** The same with threads. */
  static final String OPTIONS_WITH_THREADS = OPTIONS + "CONFIG_LIB_THREADS=y\n";

  private static final Path SOURCES = SourceTree.path("tests/oracle/exec");
  private static final Path SHELL = Path.of("/bin/busybox");

  /** A line of the source: it has threads. */
  private static final String THREADS = "/* world: threads */";

  /**
   * How it is started.
   *
   * @param archive its world
   */
  record Setting(Path archive, Start start) {}

  /** Those that run on an architecture, each with every library, sorted. */
  static List<ExecProgram> all(Arch arch) throws IOException {
    List<ExecProgram> all = new ArrayList<>();
    try (Stream<Path> sources = Files.list(SOURCES)) {
      for (Path source : sources.filter(file -> runs(file, arch)).sorted().toList()) {
        for (Libc libc : Libc.values()) {
          all.add(new ExecProgram(source, libc));
        }
      }
    }
    return all;
  }

  private static boolean runs(Path file, Arch arch) {
    return file.toString().endsWith(".c")
        && (arch == Arch.X86_64 || !SourceTree.text(file).lines().anyMatch(THREADS::equals));
  }

  /** Makes it and its world below a folder, where nobody else makes the same. */
  Setting make(Path folder, Arch arch) {
    String name = String.valueOf(source.getFileName()).replace(".c", "");
    Path place = folder.resolve(arch.word()).resolve(name + "-" + libc.word());
    Path program = place.resolve("program");
    OracleProgram.compile(libc, arch, source, program);
    Path shell = arch == Arch.X86_64 ? SHELL : Foreign.busyboxForArm64();
    Path archive = World.archive(place, Map.of("program", program, "bin/sh", shell));
    boolean child = OracleProgram.isChild(source);
    return new Setting(archive, new Start(program, World.ARGUMENTS, child, Optional.empty(), arch));
  }

  @Override
  public String toString() {
    return source.getFileName() + " with " + libc.word();
  }
}
