package dev.arrow.kconfig.file;

import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a {@code .config} in the place of an older one. */
public final class SavedConfig {
  private SavedConfig() {}

  /**
   * Writes the text unless the file holds it already. What it held before is kept beside it, its
   * name ended by {@code .old}. A reader sees the old file or the new, never a part.
   *
   * @return whether the file was written
   */
  public static boolean write(Path file, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(file)) {
      byte[] before = Files.readAllBytes(file);
      if (Arrays.equals(before, content)) {
        return false;
      }
      AtomicFile.writeIfChanged(file.resolveSibling(file.getFileName() + ".old"), before);
    }
    return AtomicFile.writeIfChanged(file, content);
  }

  /**
   * Writes into the file itself, so that links to it stay; a reader may see a part of it.
   *
   * @return whether the file was written
   */
  public static boolean overwrite(Path file, String text) throws IOException {
    byte[] content = text.getBytes(StandardCharsets.UTF_8);
    if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), content)) {
      return false;
    }
    Files.write(file, content);
    return true;
  }
}
