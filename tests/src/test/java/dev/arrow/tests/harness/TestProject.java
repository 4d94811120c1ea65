package dev.arrow.tests.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A project made for a test, below the module's {@code target} folder.
 *
 * @param folder where it lies
 * @param name its name, that of its images
 */
public record TestProject(Path folder, String name) {

  private static final Path HOME = SourceTree.path("tests/target/projects");
  private static final Path OBJECTS = SourceTree.path("tests/target/objects");

  /** A new linked project; an older one of that name is removed. */
  public static TestProject linked(String name, List<String> targets, String mainSource) {
    return linkedIn(HOME.resolve(name), name, targets, mainSource);
  }

  /** The same in a folder of the given path below the folder of test projects. */
  public static TestProject linkedIn(
      String path, String name, List<String> targets, String mainSource) {
    return linkedIn(HOME.resolve(path), name, targets, mainSource);
  }

  /** A new project without any file; an older one of that name is removed. */
  public static TestProject empty(String name) {
    Path folder = HOME.resolve(name);
    delete(folder);
    return new TestProject(folder, name);
  }

  private static TestProject linkedIn(
      Path folder, String name, List<String> targets, String mainSource) {
    delete(folder);
    TestProject project = new TestProject(folder, name);
    project.write("main.c", mainSource);
    project.write(
        "arrow.yaml", "name: " + name + "\napp: {sources: [main.c]}\ntargets: " + targets + "\n");
    return project;
  }

  /** A new linked project that shares object files; its source is called as it is itself. */
  public static TestProject linkedSharing(String name, List<String> targets, String source) {
    return empty(name)
        .write(name + ".c", source)
        .write(
            "arrow.yaml",
            "name: " + name + "\napp: {sources: [" + name + ".c]}\ntargets: " + targets + "\n")
        .sharingObjects();
  }

  /**
   * The same, which finds the object files of libraries that other such projects have left, so that
   * each is compiled once for all. A source of its own must be called like no other's. They share
   * the lock of a build, too, so no two of them are built at the same time.
   */
  public TestProject sharingObjects() {
    Path build = folder.resolve("build");
    try {
      Files.createDirectories(OBJECTS);
      Files.createDirectories(build);
      Files.createSymbolicLink(build.resolve("obj"), OBJECTS);
      Files.createSymbolicLink(build.resolve(".lock"), OBJECTS.resolve(".lock"));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot share " + OBJECTS, e);
    }
    return this;
  }

  /** Builds it; who waits for another test says so nowhere. */
  public TestProject built() {
    synchronized (OBJECTS) {
      arrow("build").expect(0);
    }
    return this;
  }

  /** A new project that attaches a ready program; an older one of that name is removed. */
  public static TestProject attached(String name, Path program, List<String> targets) {
    Path folder = HOME.resolve(name);
    delete(folder);
    TestProject project = new TestProject(folder, name);
    return project.write(
        "arrow.yaml",
        "name: " + name + "\napp: {elf: \"" + program + "\"}\ntargets: " + targets + "\n");
  }

  /** Writes a file of the project. */
  public TestProject write(String path, String text) {
    try {
      Path file = folder.resolve(path);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
    return this;
  }

  /** The content of a file of the project; nothing if there is none. */
  public String text(String path) {
    return read(folder.resolve(path));
  }

  /** Writes a shell script that can be started. */
  public TestProject script(String path, String text) {
    write(path, "#!/bin/sh\n" + text + "\n");
    if (!folder.resolve(path).toFile().setExecutable(true)) {
      throw new IllegalStateException("cannot make " + path + " a program");
    }
    return this;
  }

  /** The same project, with all time stamps, in another folder. */
  public TestProject copiedTo(Path parent) {
    Path copy = parent.resolve(folder.getFileName());
    Processes.run(
            parent, Duration.ofSeconds(60), List.of("cp", "-a", folder.toString(), copy.toString()))
        .expect(0);
    return new TestProject(copy, name);
  }

  /** Adds a line to a file of the project. */
  public TestProject append(String path, String line) {
    return write(path, read(folder.resolve(path)) + line + "\n");
  }

  /** Runs {@code arrow} in the project's folder. */
  public Outcome arrow(String... arguments) {
    return Arrow.run(folder, arguments);
  }

  /** The image of a target given by its folder's name, {@code kvm-x86_64}. */
  public Path image(String targetFolder) {
    return folder.resolve("build").resolve(targetFolder).resolve(name);
  }

  /** The object files below {@code build/obj} with their time stamps. */
  public TreeMap<String, Long> objects() {
    return stamps("build/obj", ".o");
  }

  /** The files below a folder whose names end so, with their time stamps in nanoseconds. */
  public TreeMap<String, Long> stamps(String below, String ending) {
    TreeMap<String, Long> found = new TreeMap<>();
    Path start = folder.resolve(below);
    if (!Files.isDirectory(start)) {
      return found;
    }
    try (Stream<Path> walk = Files.walk(start)) {
      for (Path file : walk.filter(f -> f.toString().endsWith(ending)).toList()) {
        found.put(
            start.relativize(file).toString(),
            Files.getLastModifiedTime(file).to(java.util.concurrent.TimeUnit.NANOSECONDS));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot walk " + start, e);
    }
    return found;
  }

  /** Removes the build folder. */
  public void removeBuild() {
    delete(folder.resolve("build"));
  }

  private static String read(Path file) {
    try {
      return Files.exists(file) ? Files.readString(file) : "";
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + file, e);
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path file : walk.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + folder, e);
    }
  }
}
