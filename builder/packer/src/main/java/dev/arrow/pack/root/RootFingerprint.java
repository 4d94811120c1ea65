package dev.arrow.pack.root;

import dev.arrow.text.Fingerprint;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells one state of a root filesystem's source from another without reading what is in it. */
public final class RootFingerprint {
  private RootFingerprint() {}

  /**
   * The fingerprint of a folder with all below it, or of an archive.
   *
   * @throws dev.arrow.diag.ArrowException when it cannot be looked at
   */
  public static String of(Path source) {
    Fingerprint fingerprint = new Fingerprint();
    add(fingerprint, source, 0);
    return fingerprint.text();
  }

  private static void add(Fingerprint fingerprint, Path file, int depth) {
    try {
      Map<String, Object> found =
          new TreeMap<>(
              Files.readAttributes(
                  file, "unix:mode,uid,gid,nlink,rdev,size,ctime", LinkOption.NOFOLLOW_LINKS));
      boolean folder = Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS);
      if (folder) {
        found.remove("size");
        found.remove("ctime");
      }
      fingerprint.add(found.toString());
      if (folder && depth <= Limits.DEPTH) {
        for (Path child : children(file)) {
          fingerprint.add(String.valueOf(child.getFileName()));
          add(fingerprint, child, depth + 1);
        }
      }
      fingerprint.add("");
    } catch (IOException e) {
      throw RootFault.unreadable(file, e);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    }
    Collections.sort(children);
    return children;
  }
}
