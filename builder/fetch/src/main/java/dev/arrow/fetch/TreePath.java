package dev.arrow.fetch;

import dev.arrow.manifest.Names;
import java.util.ArrayList;
import java.util.List;

/** Takes the names of entries apart and refuses those that lead out of a tree. */
final class TreePath {
  private static final int LONGEST = 1024;
  private static final int LONGEST_PART = 255;
  private static final int DEEPEST = 64;

  private TreePath() {}

  /** The parts of an entry's name; none for the tree itself. */
  static List<String> parts(String name) throws UnsafeTree {
    requirePlain(name);
    if (name.startsWith("/")) {
      throw new UnsafeTree("the absolute path `" + shown(name) + "`");
    }
    List<String> parts = new ArrayList<>();
    for (String part : name.split("/", -1)) {
      if (part.equals("..")) {
        throw new UnsafeTree("a path with `..`, `" + shown(name) + "`");
      }
      if (part.length() > LONGEST_PART) {
        throw new UnsafeTree("a name that is too long, `" + shown(name) + "`");
      }
      if (!part.isEmpty() && !part.equals(".")) {
        parts.add(part);
      }
    }
    if (parts.size() > DEEPEST) {
      throw new UnsafeTree("folders nested too deeply, `" + shown(name) + "`");
    }
    return parts;
  }

  /** Refuses what no path should hold, of names and of the targets of links. */
  static void requirePlain(String name) throws UnsafeTree {
    if (name.length() > LONGEST) {
      throw new UnsafeTree("a path that is too long, `" + shown(name) + "`");
    }
    if (name.chars().anyMatch(c -> Character.isISOControl(c) || c == '\uFFFD')) {
      throw new UnsafeTree("a name with control characters, `" + shown(name) + "`");
    }
  }

  private static String shown(String name) {
    return Names.shown(name);
  }
}
