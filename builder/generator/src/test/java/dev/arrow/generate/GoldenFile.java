package dev.arrow.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Compares with files below `src/test/resources/golden`. A missing one is written, and the test
 * still fails, so that a person looks at it; `ARROW_GOLDEN=write` in the environment writes all
 * anew.
 */
public final class GoldenFile {

  private static final Path FOLDER = Path.of("src/test/resources/golden");

  private GoldenFile() {}

  /** Checks that `actual` is what the golden file holds. */
  public static void check(String name, String actual) {
    Path file = FOLDER.resolve(name);
    try {
      boolean rewrite = "write".equals(System.getenv("ARROW_GOLDEN"));
      if (rewrite || !Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, actual);
        assertThat(rewrite).as("golden file %s was missing; look at it", file).isTrue();
      }
      assertThat(actual).isEqualTo(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
