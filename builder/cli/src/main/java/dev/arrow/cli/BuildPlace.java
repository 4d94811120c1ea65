package dev.arrow.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.zip.CRC32;

/**
 * Where a project is built: in its own folder, but for the examples of a read-only checkout. Those
 * are built in the user's cache, in a folder of links to what the project holds.
 */
final class BuildPlace {
  private static final String BUILD = "build";

  private BuildPlace() {}

  static Path of(Session session, Path project) {
    boolean writable =
        Files.exists(project.resolve(BUILD))
            ? Files.isWritable(project.resolve(BUILD))
            : Files.isWritable(project);
    if (writable || !project.startsWith(session.arrowHome())) {
      return project;
    }
    Path mirror = session.cache().resolve("projects").resolve(name(project));
    try {
      mirror(project, mirror);
    } catch (IOException e) {
      throw Session.unwritable(mirror, e);
    }
    session.console().remark("the project is read-only; it is built in " + mirror);
    return mirror;
  }

  /** Makes {@code mirror} a folder with a link to each entry of the project and to nothing else. */
  static void mirror(Path project, Path mirror) throws IOException {
    Files.createDirectories(mirror);
    try (DirectoryStream<Path> links = Files.newDirectoryStream(mirror)) {
      for (Path link : links) {
        if (Files.isSymbolicLink(link)) {
          Files.delete(link);
        }
      }
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(project)) {
      for (Path entry : entries) {
        Path link = mirror.resolve(entry.getFileName());
        if (!entry.endsWith(BUILD) && !Files.exists(link, LinkOption.NOFOLLOW_LINKS)) {
          Files.createSymbolicLink(link, entry);
        }
      }
    }
  }

  /** The project's own name, and a number for its path. */
  private static String name(Path project) {
    CRC32 sum = new CRC32();
    sum.update(project.toString().getBytes(StandardCharsets.UTF_8));
    return project.getFileName() + "-" + Long.toHexString(sum.getValue());
  }
}
