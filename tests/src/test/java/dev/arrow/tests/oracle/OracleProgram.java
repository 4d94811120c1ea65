package dev.arrow.tests.oracle;

import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.SourceTree;
import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program below {@code tests/oracle}, with a C library.
 *
 * @param streams what its descriptors are, and with that the folder
 * @param name the file's, without its ending
 * @param libc what it is linked with
 */
record OracleProgram(Streams streams, String name, Libc libc) {
  private static final Path SOURCES = SourceTree.path("tests/oracle");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A line of the source: natively it is not the first process, whom signals spare. */
  private static final String CHILD = "/* world: child */";

  /** A line of the source: what it finds depends on the processor. */
  private static final String PROCESSOR = "/* world: processor */";

  /** Headers of the programs. */
  private static final List<String> HEADERS =
      List.of("programs/oracle.h", "programs/touch.h", "terminal/terminal.h");

  /** Every program with pipes, with every library, sorted. */
  static List<OracleProgram> all() {
    return all(Streams.PIPES);
  }

  /** Every program with such descriptors, with every library, sorted. */
  static List<OracleProgram> all(Streams streams) {
    List<OracleProgram> all = new ArrayList<>();
    Path folder = SOURCES.resolve(streams.folder());
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.sorted().toList()) {
        String name = String.valueOf(file.getFileName());
        if (name.endsWith(".c")) {
          for (Libc libc : Libc.values()) {
            all.add(new OracleProgram(streams, name.substring(0, name.length() - 2), libc));
          }
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
    return all;
  }

  private Path source() {
    return SOURCES.resolve(streams.folder()).resolve(name + ".c");
  }

  /** How it is started; its executable is made if need be. */
  Start start(Path folder) {
    boolean typed = streams == Streams.TERMINAL;
    return new Start(
        executable(folder),
        World.ARGUMENTS,
        isChild(),
        typed ? Optional.of(text(source())) : Optional.empty());
  }

  /** Whether natively it runs as a child of the first process. */
  boolean isChild() {
    return says(CHILD);
  }

  /** Whether it runs on a small processor, too: entropy, isolation, frames of traps. */
  boolean isOfProcessor() {
    return says(PROCESSOR);
  }

  private boolean says(String line) {
    return text(source()).lines().anyMatch(line::equals);
  }

  /** The executable, compiled anew when its text has changed. */
  Path executable(Path folder) {
    String key =
        new Fingerprint()
            .add(
                String.join("\n", libc.command())
                    + text(source())
                    + HEADERS.stream()
                        .map(header -> text(SOURCES.resolve(header)))
                        .collect(Collectors.joining()))
            .text();
    Path file = folder.resolve(libc.word()).resolve(name + "-" + key);
    if (!Files.exists(file)) {
      compile(libc, source(), file);
    }
    return file;
  }

  /** Two threads may compile the same program; each writes a file of its own. */
  static void compile(Libc libc, Path source, Path file) {
    Path folder = file.resolveSibling("");
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "program", ".part");
      List<String> argv = new ArrayList<>(libc.command());
      argv.addAll(List.of("-o", part.toString(), source.toString()));
      Processes.run(SourceTree.root(), LIMIT, argv).expect(0);
      Files.setPosixFilePermissions(part, PosixFilePermissions.fromString("rwxr-xr-x"));
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compile " + source, e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  @Override
  public String toString() {
    return name + " with " + libc.word();
  }
}
