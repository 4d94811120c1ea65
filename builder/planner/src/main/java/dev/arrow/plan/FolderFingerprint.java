package dev.arrow.plan;

import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Tells apart folders that hold different names. */
final class FolderFingerprint {

  private static final String ABSENT = "absent";

  private FolderFingerprint() {}

  static String of(Path folder) throws IOException {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        names.add((Files.isDirectory(entry) ? "folder " : "file ") + entry.getFileName());
      }
    } catch (NoSuchFileException | NotDirectoryException e) {
      return ABSENT;
    }
    names.sort(null);
    return new Fingerprint().addAll(names).text();
  }
}
