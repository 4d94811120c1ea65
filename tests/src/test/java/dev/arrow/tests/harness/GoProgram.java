package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A program in Go below {@code tests/oracle/go}. */
public final class GoProgram {
  /** Where the programs lie. */
  public static final Path SOURCES = SourceTree.path("tests/oracle/go");

  private static final Path CACHE = SourceTree.path("tests/target/go-cache");
  private static final Duration LIMIT = Duration.ofSeconds(300);

  private static final String CHILD = "/* world: child */";
  private static final String CODE = "/* world: code */";

  private GoProgram() {}

  /** Whether it is process 2 natively, as the first one is spared what signals do by themselves. */
  public static boolean isChild(Path source) throws IOException {
    return Files.readString(source).lines().anyMatch(CHILD::equals);
  }

  /** Whether what it prints depends on where its code lies. */
  public static boolean isOfCode(Path source) throws IOException {
    return Files.readString(source).lines().anyMatch(CODE::equals);
  }

  /** Compiles one for x86_64. */
  public static Path compile(String name, Path folder) {
    return compile(name, folder, "amd64");
  }

  /**
   * Compiles one as its users do, static; Go itself keeps what did not change.
   *
   * @param name the source's, without its ending
   * @param folder where the program is made, which gets this name
   * @param processor as Go calls it
   */
  public static synchronized Path compile(String name, Path folder, String processor) {
    Path program = folder.resolve(name);
    try {
      Files.createDirectories(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + folder, e);
    }
    List<String> command =
        List.of(
            "env",
            "CGO_ENABLED=0",
            "GOARCH=" + processor,
            "GO111MODULE=off",
            "GOCACHE=" + CACHE,
            "go",
            "build",
            "-trimpath",
            "-o",
            program.toString(),
            SOURCES.resolve(name + ".go").toString());
    Processes.run(folder, LIMIT, command).expect(0);
    return program;
  }
}
