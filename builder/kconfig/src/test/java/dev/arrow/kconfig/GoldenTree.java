package dev.arrow.kconfig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A tree {@code NAME.Kconfig} and what is said about it, {@code NAME.txt}. It is in the dialect
 * {@code arrow}, or in that of its first line {@code # dialect NAME}; a line {@code # file NAME}
 * begins another file. A missing expectation is written and the test fails, so that somebody reads
 * it; with {@code -Dgolden.update} all are written anew.
 *
 * @param text of the tree
 * @param expectation the file
 */
public record GoldenTree(String text, Path expectation) {
  private static final String TREE = ".Kconfig";
  private static final String DIALECT = "# dialect ";

  /** The names of a folder's files, without their end. */
  public static List<String> names(Path folder, String end) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(end))
          .map(name -> name.substring(0, name.length() - end.length()))
          .sorted()
          .toList();
    }
  }

  /** The tree of that name. */
  public static GoldenTree read(Path folder, String name) throws IOException {
    return new GoldenTree(
        Files.readString(folder.resolve(name + TREE)), folder.resolve(name + ".txt"));
  }

  /** The dialect it is written in. */
  public Dialect dialect() {
    String first = text.lines().findFirst().orElse("");
    return first.startsWith(DIALECT)
        ? Dialects.named(first.substring(DIALECT.length())).orElseThrow()
        : Dialects.ARROW;
  }

  /** Its files; the first is {@code Kconfig}. */
  public Map<String, String> files() {
    Map<String, String> files = new LinkedHashMap<>();
    String[] parts = text.split("(?m)^# file ", -1);
    files.put("Kconfig", parts[0]);
    for (int i = 1; i < parts.length; i++) {
      int end = parts[i].indexOf('\n');
      files.put(parts[i].substring(0, end), parts[i].substring(end + 1));
    }
    return files;
  }

  /** Holds what is said against the expectation. */
  public void check(String actual) throws IOException {
    boolean missing = !Files.exists(expectation);
    if (System.getProperty("golden.update") != null || missing) {
      Files.writeString(expectation, actual);
      assertThat(missing).as("the expectation was missing and is written now").isFalse();
    }
    assertThat(actual).isEqualTo(Files.readString(expectation));
  }
}
