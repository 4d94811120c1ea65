package dev.arrow.generate.build;

import dev.arrow.plan.FileStamp;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Makes files look as old as can be, so that make makes them anew. Nothing is removed, as it may
 * not be ours.
 *
 * @param build folder of everything that builds write
 */
record AgedFiles(Path build) {

  private static final FileTime OLDEST = FileTime.fromMillis(0);

  private static final String DEPENDENCIES = ".d";

  /** Names that the compiler writes into lists of dependencies as they are. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_+.,@-]+");

  /**
   * Ages whatever was changed after a time.
   *
   * @param time in nanoseconds of the system's clock
   * @param but a file that is left as it is
   */
  void changedAfter(long time, Path but) throws IOException {
    for (Path file : below(build)) {
      if (!file.equals(but) && FileStamp.of(file).isAfter(time + 1)) {
        Files.setLastModifiedTime(file, OLDEST);
      }
    }
  }

  /**
   * Ages the objects that were made from any of some files. Files of one name count as one: too
   * much may be made anew, never too little.
   */
  void objectsOf(Collection<Path> files) throws IOException {
    List<String> names = files.stream().map(file -> String.valueOf(file.getFileName())).toList();
    boolean all = names.stream().anyMatch(name -> !PLAIN.matcher(name).matches());
    for (Path list : dependencyLists()) {
      String text = new String(Files.readAllBytes(list), StandardCharsets.ISO_8859_1);
      if (all || names.stream().anyMatch(text::contains)) {
        age(list);
      }
    }
  }

  private static void age(Path list) throws IOException {
    String name = String.valueOf(list.getFileName());
    String object = name.substring(0, name.length() - DEPENDENCIES.length()) + ".o";
    Path file = list.resolveSibling(object);
    if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      Files.setLastModifiedTime(file, OLDEST);
    }
  }

  private List<Path> dependencyLists() throws IOException {
    return below(build.resolve("obj")).stream()
        .filter(path -> path.toString().endsWith(DEPENDENCIES))
        .toList();
  }

  private static List<Path> below(Path folder) throws IOException {
    if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(folder)) {
      return walk.filter(path -> Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)).toList();
    }
  }
}
