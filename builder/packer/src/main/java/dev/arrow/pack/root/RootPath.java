package dev.arrow.pack.root;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The names on the way from the root to an entry, checked: none leads out or is too long. */
final class RootPath {
  /** What decoding leaves where a name was not text in the first place. */
  private static final char UNDECODABLE = '\uFFFD';

  private RootPath() {}

  /**
   * The names; none for the root itself.
   *
   * @param source how messages call the archive or folder
   */
  static List<String> names(String source, String path) {
    if (path.getBytes(StandardCharsets.UTF_8).length > Limits.PATH) {
      throw RootFault.unsafe(source, path, "is a path of more than " + Limits.PATH + " bytes");
    }
    List<String> names = new ArrayList<>();
    for (String name : path.split("/", -1)) {
      if (!name.isEmpty() && !name.equals(".")) {
        names.add(checked(source, path, name));
      }
    }
    if (names.size() > Limits.DEPTH) {
      throw RootFault.unsafe(source, path, "lies in more than " + Limits.DEPTH + " folders");
    }
    return names;
  }

  private static String checked(String source, String path, String name) {
    if (name.equals("..")) {
      throw RootFault.unsafe(source, path, "leads out of the root filesystem");
    }
    if (name.getBytes(StandardCharsets.UTF_8).length > Limits.NAME) {
      throw RootFault.unsafe(source, path, "has a name of more than " + Limits.NAME + " bytes");
    }
    if (name.indexOf('\0') >= 0 || name.indexOf(UNDECODABLE) >= 0) {
      throw RootFault.unsafe(source, path, "has a zero byte in its name, or is not UTF-8");
    }
    return name;
  }
}
