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
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program below {@code tests/oracle}, with a C library.
 *
 * @param streams what its descriptors are, and with that the folder
 * @param name the file's, without its ending
 * @param libc what it is linked with
 * @param arch what it is compiled for
 */
record OracleProgram(Streams streams, String name, Libc libc, Arch arch) {
  private static final Path SOURCES = SourceTree.path("tests/oracle");
  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** A line of the source: natively it is not the first process, whom signals spare. */
  private static final String CHILD = "/* world: child */";

  /** A line of the source: what it finds depends on the processor. */
  static final String PROCESSOR = "/* world: processor */";

  /** Headers of the programs. */
  private static final List<String> HEADERS =
      List.of(
          "programs/oracle.h",
          "programs/touch.h",
          "handlers/handlers.h",
          "programs/arm64/arch.h",
          "programs/x86_64/arch.h",
          "terminal/terminal.h");

  /** Every program for an architecture with pipes, with every library, sorted. */
  static List<OracleProgram> all(Arch arch) {
    return all(arch, Streams.PIPES);
  }

  /** Every program for an architecture with such descriptors, with every library, sorted. */
  static List<OracleProgram> all(Arch arch, Streams streams) {
    SortedSet<String> names = new TreeSet<>(names(SOURCES.resolve(streams.folder())));
    names.addAll(names(own(arch, streams)));
    List<OracleProgram> all = new ArrayList<>();
    for (String name : names) {
      for (Libc libc : Libc.values()) {
        all.add(new OracleProgram(streams, name, libc, arch));
      }
    }
    return all;
  }

  /** Where programs lie that only an architecture has, or has in another form. */
  private static Path own(Arch arch, Streams streams) {
    return SOURCES.resolve(streams.folder()).resolve(arch.word());
  }

  private static List<String> names(Path folder) {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".c"))
          .map(name -> name.substring(0, name.length() - 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot list " + folder, e);
    }
  }

  private Path source() {
    Path own = own(arch, streams).resolve(name + ".c");
    return Files.exists(own) ? own : SOURCES.resolve(streams.folder()).resolve(name + ".c");
  }

  /** How it is started; its executable is made if need be. */
  Start start(Path folder) {
    boolean typed = streams == Streams.TERMINAL;
    return new Start(
        executable(folder),
        World.ARGUMENTS,
        isChild(),
        typed ? Optional.of(text(source())) : Optional.empty(),
        arch);
  }

  /** How its oracle is started, on this machine. */
  Start oracle(Path folder) {
    return arch == Arch.X86_64 || isEmulated()
        ? start(folder)
        : new OracleProgram(streams, name, libc, Arch.X86_64).start(folder);
  }

  /** QEMU's user mode has signals of its own: of those it is asked only what arm64 alone has. */
  private boolean isEmulated() {
    return streams == Streams.HANDLERS
        ? source().startsWith(own(arch, streams))
        : Oracles.isEmulated(name);
  }

  /** Whether natively it runs as a child of the first process. */
  boolean isChild() {
    return isChild(source());
  }

  /** The same of any program's source. */
  static boolean isChild(Path source) {
    return says(source, CHILD);
  }

  /** Whether it runs on a small processor, too: entropy, isolation, frames of traps. */
  boolean isOfProcessor() {
    return says(source(), PROCESSOR);
  }

  private static boolean says(Path source, String line) {
    return text(source).lines().anyMatch(line::equals);
  }

  /** The executable, compiled anew when its text has changed. */
  Path executable(Path folder) {
    String key =
        new Fingerprint()
            .add(
                String.join("\n", libc.command(arch))
                    + text(source())
                    + HEADERS.stream()
                        .map(header -> text(SOURCES.resolve(header)))
                        .collect(Collectors.joining()))
            .text();
    Path file = folder.resolve(arch.word()).resolve(libc.word()).resolve(name + "-" + key);
    if (!Files.exists(file)) {
      compile(libc, arch, source(), file);
    }
    return file;
  }

  /** Two threads may compile the same program; each writes a file of its own. */
  static void compile(Libc libc, Arch arch, Path source, Path file) {
    Path folder = file.resolveSibling("");
    try {
      Files.createDirectories(folder);
      Path part = Files.createTempFile(folder, "program", ".part");
      List<String> argv = new ArrayList<>(libc.command(arch));
      // Those of an architecture lie a folder below the headers.
      argv.addAll(List.of("-I", SOURCES.resolve("programs").toString()));
      argv.addAll(List.of("-I", SOURCES.resolve("programs").resolve(arch.word()).toString()));
      argv.addAll(List.of("-I", SOURCES.resolve("terminal").toString()));
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
