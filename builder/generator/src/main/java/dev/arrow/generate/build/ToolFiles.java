package dev.arrow.generate.build;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The files of the tool itself that decide what it generates. */
final class ToolFiles {

  private ToolFiles() {}

  /** The templates with their folders, and the archive this class was loaded from. */
  static List<Path> of(Path home) throws IOException {
    List<Path> files = new ArrayList<>();
    try (Stream<Path> templates = Files.walk(home.resolve("templates"))) {
      templates.sorted().forEach(files::add);
    }
    CodeSource source = ToolFiles.class.getProtectionDomain().getCodeSource();
    if (source != null && source.getLocation() != null) {
      try {
        files.add(Path.of(source.getLocation().toURI()));
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }
    return files;
  }
}
