package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that is tested: its root and the files that belong to it. */
public final class SourceTree {
  private static final Path ROOT = findRoot();
  private static final List<Path> FILES = listFiles();

  private SourceTree() {}

  /** The folder that holds the launcher. */
  public static Path root() {
    return ROOT;
  }

  /** A path below the root. */
  public static Path path(String relative) {
    return ROOT.resolve(relative);
  }

  /** All files of the repository, relative to the root and sorted; ignored files are left out. */
  public static List<Path> files() {
    return FILES;
  }

  /** The files with one of the given endings. */
  public static List<Path> files(String... endings) {
    return FILES.stream()
        .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
        .toList();
  }

  /** Whether a file is what the tool is tested with, and no part of the product. */
  public static boolean isTestData(Path file) {
    return (file.startsWith("builder") || file.startsWith("menuconfig-tui"))
        && file.toString().contains("/src/test/resources/");
  }

  /** The text of a file given relative to the root. */
  public static String text(Path relative) {
    try {
      return Files.readString(ROOT.resolve(relative), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + relative, e);
    }
  }

  private static Path findRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(folder.resolve("library-pools"))) {
      folder = folder.getParent();
      if (folder == null) {
        throw new IllegalStateException("the tests must run inside a checkout");
      }
    }
    return folder;
  }

  private static List<Path> listFiles() {
    Stream<Path> files = Files.exists(ROOT.resolve(".git")) ? trackedFiles() : walkedFiles();
    return files.filter(file -> Files.isRegularFile(ROOT.resolve(file))).sorted().toList();
  }

  private static Stream<Path> trackedFiles() {
    Outcome listed =
        Processes.run(
            ROOT,
            Duration.ofSeconds(60),
            List.of("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"));
    if (listed.status() != 0) {
      throw new IllegalStateException("git ls-files failed: " + listed.error());
    }
    return Stream.of(listed.output().split("\0")).map(Path::of);
  }

  /** Without git: everything but hidden folders and folders that builds write. */
  private static Stream<Path> walkedFiles() {
    try (Stream<Path> walk = Files.walk(ROOT)) {
      return walk
          .map(ROOT::relativize)
          .filter(file -> Stream.of("target", ".git", ".arrow").noneMatch(n -> contains(file, n)))
          .filter(file -> !(file.startsWith("examples") && contains(file, "build")))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot walk " + ROOT, e);
    }
  }

  private static boolean contains(Path file, String name) {
    for (Path part : file) {
      if (part.toString().equals(name)) {
        return true;
      }
    }
    return false;
  }
}
