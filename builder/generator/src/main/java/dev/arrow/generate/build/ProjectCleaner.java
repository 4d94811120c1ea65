package dev.arrow.generate.build;

import dev.arrow.plan.BuildLayout;
import dev.arrow.plan.InputsFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Removes what builds left behind. Never follows a symbolic link out of the build folder. */
public final class ProjectCleaner {

  private static final Pattern OBJECT_FOLDER = Pattern.compile(".+-[0-9a-f]{16}");

  private final Path build;

  /**
   * @param project folder that holds {@code arrow.yaml}
   */
  public ProjectCleaner(Path project) {
    this.build = project.resolve("build");
  }

  /** Removes the project's whole build folder; returns the number of files removed. */
  public int everything() {
    return remove(build);
  }

  /** Removes object folders that no target's last plan uses; returns how many went. */
  public int unused() {
    Path objects = build.resolve("obj");
    if (!Files.isDirectory(objects, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    int removed = 0;
    try {
      Set<String> used = usedFolders();
      for (Path folder : children(objects)) {
        if (isObjectFolder(folder)
            && !used.contains(BuildLayout.OBJECTS + "/" + folder.getFileName())) {
          remove(folder);
          removed++;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return removed;
  }

  /** What else lies there is not ours. */
  private static boolean isObjectFolder(Path folder) {
    return OBJECT_FOLDER.matcher(String.valueOf(folder.getFileName())).matches()
        && Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS);
  }

  private Set<String> usedFolders() throws IOException {
    Set<String> used = new HashSet<>();
    for (Path target : children(build)) {
      used.addAll(InputsFile.read(target.resolve(PlanFacts.INPUTS)).objectFolders());
    }
    return used;
  }

  private static int remove(Path path) {
    if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
      return 0;
    }
    int files = 0;
    try {
      if (Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
        for (Path child : children(path)) {
          files += remove(child);
        }
      } else {
        files = 1;
      }
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return files;
  }

  private static List<Path> children(Path folder) throws IOException {
    try (Stream<Path> entries = Files.list(folder)) {
      return entries.sorted().toList();
    }
  }
}
