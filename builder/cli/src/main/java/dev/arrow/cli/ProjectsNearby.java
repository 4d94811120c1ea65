package dev.arrow.cli;

import dev.arrow.manifest.Target;
import dev.arrow.text.NearestName;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What a user may have meant who named no project.
 *
 * @param directory the current folder
 * @param file the name of a project's file
 */
record ProjectsNearby(Path directory, String file) {
  /** What to do when there is no project in or above the current folder. */
  String hint() {
    List<String> names = names();
    String folder =
        names.isEmpty()
            ? "Go to the project's folder"
            : "Go to the project's folder, such as `" + names.get(0) + "`";
    return folder + ", or write a project with `arrow new NAME`.";
  }

  /** What to do when a path that was typed leads to no project. */
  String hint(String typed) {
    if (Files.isRegularFile(directory.resolve(typed))) {
      return "That is a file; name the project's folder.";
    }
    boolean there = Files.exists(directory.resolve(typed));
    if (!there && typed.indexOf('/') > 0 && Target.parse(typed).isPresent()) {
      return "A target is chosen by `-t " + typed + "`.";
    }
    Optional<String> near = there ? Optional.empty() : NearestName.of(typed, names());
    return near.map(name -> "The nearest project is `" + name + "`.")
        .orElse("`arrow new NAME` writes a project.");
  }

  /** The projects right below the current folder, by name. */
  private List<String> names() {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(directory)) {
      for (Path entry : entries) {
        if (Files.isRegularFile(entry.resolve(file))) {
          names.add(String.valueOf(entry.getFileName()));
        }
      }
    } catch (IOException e) {
      return List.of();
    }
    return List.copyOf(names);
  }
}
