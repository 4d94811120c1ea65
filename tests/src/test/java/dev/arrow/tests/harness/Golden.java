package dev.arrow.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Texts that are kept beside the tests and read by people. With {@code -Darrow.golden=overwrite}
 * they are written instead of compared.
 */
public final class Golden {
  private static final boolean OVERWRITE =
      System.getProperty("arrow.golden", "").equals("overwrite");

  private Golden() {}

  /** Holds a text against a file of the repository, whose path starts at the root. */
  public static void check(String file, String actual) {
    Path path = SourceTree.path(file);
    try {
      if (OVERWRITE) {
        Files.createDirectories(path.getParent());
        Files.writeString(path, actual);
      }
      assertThat(path).as("write it with -Darrow.golden=overwrite").exists();
      assertThat(actual).isEqualTo(Files.readString(path));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot use " + file, e);
    }
  }
}
