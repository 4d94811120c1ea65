package dev.arrow.cli.test;

import dev.arrow.manifest.LockFile;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.Pool;
import dev.arrow.text.AtomicFile;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;

/**
 * A test program as a project: a folder of links to its sources, with an {@code arrow.yaml}. The
 * folder stays, so that the next run builds only what has changed; `arrow build` works in it.
 *
 * @param folder the project's folder
 * @param objects folder of the object files that test programs share
 */
record GuestProject(Path folder, Path objects) {
  /** Names the images. */
  static final String NAME = "test";

  private static final String BUILD = "build";
  private static final Set<String> OWN_FILES =
      Set.of(ProjectFileReader.FILE_NAME, LockFile.FILE_NAME);

  /**
   * What the project holds.
   *
   * @param sources of the program, paths in the project
   * @param links by path in the project, where each file really lies
   * @param copies the same for files that must lie in the project itself, as Kconfig demands
   * @param texts further small files by path
   */
  record Content(
      List<String> sources,
      SortedMap<String, Path> links,
      SortedMap<String, Path> copies,
      Map<String, String> texts) {
    private boolean holds(String path) {
      return links.containsKey(path) || copies.containsKey(path) || texts.containsKey(path);
    }
  }

  /** Makes the folder hold just that; what is right already keeps its time stamps. */
  void write(Content content, ProjectFile like, List<Pool> pools) throws IOException {
    Files.createDirectories(folder);
    removeOthers(content);
    for (Map.Entry<String, Path> link : content.links().entrySet()) {
      link(folder.resolve(link.getKey()), link.getValue());
    }
    for (Map.Entry<String, Path> copy : content.copies().entrySet()) {
      AtomicFile.writeIfChanged(folder.resolve(copy.getKey()), Files.readAllBytes(copy.getValue()));
    }
    for (Map.Entry<String, String> text : content.texts().entrySet()) {
      AtomicFile.writeIfChanged(folder.resolve(text.getKey()), text.getValue());
    }
    AtomicFile.writeIfChanged(
        folder.resolve(ProjectFileReader.FILE_NAME), manifest(content, like, pools));
    if (Files.exists(like.lock())) {
      AtomicFile.writeIfChanged(
          folder.resolve(String.valueOf(like.lock().getFileName())),
          Files.readAllBytes(like.lock()));
    }
    shareObjects();
  }

  /** What is no longer in the sources would still be read, a configuration file for one. */
  private void removeOthers(Content content) throws IOException {
    List<Path> found;
    try (Stream<Path> walk = Files.walk(folder)) {
      found = walk.filter(path -> !Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
    for (Path file : found) {
      Path inside = folder.relativize(file);
      boolean link = Files.isSymbolicLink(file) && !content.links().containsKey(inside.toString());
      boolean own = inside.startsWith(BUILD) || OWN_FILES.contains(inside.toString());
      if (!own && (link || !content.holds(inside.toString()))) {
        Files.delete(file);
      }
    }
  }

  private static void link(Path link, Path to) throws IOException {
    if (Files.isSymbolicLink(link) && Files.readSymbolicLink(link).equals(to)) {
      return;
    }
    Files.createDirectories(link.resolveSibling(""));
    Files.deleteIfExists(link);
    Files.createSymbolicLink(link, to);
  }

  private void shareObjects() throws IOException {
    Path link = folder.resolve(BUILD).resolve("obj");
    Files.createDirectories(objects);
    Files.createDirectories(link.resolveSibling(""));
    if (!Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
      Files.createSymbolicLink(link, link.resolveSibling("").relativize(objects));
    }
  }

  /** JSON is YAML, and it knows how to quote. */
  private static String manifest(Content content, ProjectFile like, List<Pool> pools) {
    return JsonObject.EMPTY
            .with("name", NAME)
            .with("app", JsonObject.EMPTY.with("sources", Json.texts(content.sources())))
            .with("targets", Json.texts(like.targetNames().stream().map(Target::toString).toList()))
            .with("toolchain", toolchain(like))
            .with("libraries", pools(pools))
            .line()
        + "\n";
  }

  /** The path of a compiler starts at the project's folder. */
  private static JsonObject toolchain(ProjectFile like) {
    JsonObject prefixes = JsonObject.EMPTY;
    for (Map.Entry<String, String> prefix : like.toolchain().prefix().entrySet()) {
      prefixes = prefixes.with(prefix.getKey(), prefix.getValue());
    }
    String named = like.toolchain().compiler();
    String compiler =
        named.indexOf('/') < 0 ? named : like.folder().resolve(named).normalize().toString();
    return JsonObject.EMPTY.with("compiler", compiler).with("prefix", prefixes);
  }

  private static List<JsonObject> pools(List<Pool> pools) {
    return pools.stream()
        .filter(pool -> !pool.isArrows())
        .map(pool -> JsonObject.EMPTY.with("path", pool.root().toString()))
        .toList();
  }
}
