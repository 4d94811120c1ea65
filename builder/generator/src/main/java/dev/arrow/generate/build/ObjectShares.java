package dev.arrow.generate.build;

import dev.arrow.plan.BuildLayout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Tells for each target of a build where its objects came from. */
final class ObjectShares {
  private static final String OBJECT = ".o";

  /** Objects of one folder that were joined; they are not compiled. */
  private static final String JOINED = "joined-";

  private final Path project;
  private final long began;
  private final Map<String, Integer> fresh = new TreeMap<>();

  /**
   * @param began when the build began, in milliseconds of the system's clock
   */
  ObjectShares(Path project, long began) {
    this.project = project;
    this.began = began;
  }

  /**
   * The shares of targets. An object that several need is counted as compiled for the first of
   * them.
   *
   * @param objects those of each target, in the order of the project
   * @param compiled whether anything was compiled; if not, nothing is looked at
   */
  Map<String, ObjectShare> of(Map<String, ObjectCounts> objects, boolean compiled) {
    Set<String> seen = new HashSet<>();
    Map<String, ObjectShare> shares = new LinkedHashMap<>();
    for (Map.Entry<String, ObjectCounts> target : objects.entrySet()) {
      int own = 0;
      int shared = 0;
      int all = 0;
      for (Map.Entry<String, Integer> folder : target.getValue().byFolder().entrySet()) {
        int made = compiled ? Math.min(fresh(folder.getKey()), folder.getValue()) : 0;
        boolean first = seen.add(folder.getKey());
        own += first ? made : 0;
        shared += first ? 0 : made;
        all += folder.getValue();
      }
      shares.put(target.getKey(), new ObjectShare(own, shared, all - own - shared));
    }
    return shares;
  }

  /** How many objects of a folder are younger than the build's beginning. */
  private int fresh(String folder) {
    return fresh.computeIfAbsent(folder, this::count);
  }

  private int count(String folder) {
    if (!folder.startsWith(BuildLayout.OBJECTS + "/")) {
      return 0;
    }
    try (Stream<Path> files = Files.walk(project.resolve(folder))) {
      return Math.toIntExact(files.filter(this::isFresh).count());
    } catch (IOException | java.io.UncheckedIOException e) {
      // Gone meanwhile: nothing of it was compiled as far as anybody can tell.
      return 0;
    }
  }

  private boolean isFresh(Path file) {
    String name = String.valueOf(file.getFileName());
    boolean object = name.endsWith(OBJECT) && !name.startsWith(JOINED);
    boolean part = file.getParent() != null && file.getParent().endsWith(".part");
    try {
      return object && !part && Files.getLastModifiedTime(file).toMillis() >= began;
    } catch (IOException e) {
      return false;
    }
  }
}
