package dev.arrow.fetch;

import dev.arrow.manifest.Names;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes a tree that someone else composed, and refuses whatever could reach beyond its folder: it
 * is the one way by which anything fetched gets onto the disk. Links are made last, when all of
 * them are known to stay inside, so that nothing is ever written through one.
 */
final class TreeWriter {
  private static final int CHUNK = 1 << 16;

  private final Path root;
  private final TreeLimits limits;
  private final Map<String, Kind> kinds = new HashMap<>();
  private final Map<String, String> links = new TreeMap<>();
  private final Set<String> top = new HashSet<>();
  private long bytes;

  /** What a path of the tree is. */
  private enum Kind {
    FOLDER,
    FILE,
    LINK
  }

  /**
   * @param root an empty folder, or one that does not exist yet
   */
  TreeWriter(Path root, TreeLimits limits) {
    this.root = root;
    this.limits = limits;
  }

  void folder(String name) throws IOException {
    List<String> parts = TreePath.parts(name);
    makeFolders(parts, parts.size());
  }

  void file(String name, boolean executable, InputStream content) throws IOException {
    Path file = place(name, Kind.FILE);
    try (OutputStream out =
        Files.newOutputStream(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      byte[] chunk = new byte[CHUNK];
      for (int count = content.read(chunk); count >= 0; count = content.read(chunk)) {
        bytes += count;
        if (bytes > limits.bytes()) {
          throw new UnsafeTree("more than " + limits.bytes() / 1024 / 1024 + " MiB");
        }
        write(out, chunk, count);
      }
    }
    TreeMode.set(file, executable);
  }

  /** A full disk is no fault of the tree. */
  private void write(OutputStream out, byte[] chunk, int count) throws IOException {
    try {
      out.write(chunk, 0, count);
    } catch (IOException e) {
      throw new FileSystemException(root.toString(), null, e.getMessage());
    }
  }

  void link(String name, String target) throws IOException {
    TreePath.requirePlain(target);
    place(name, Kind.LINK);
    links.put(String.join("/", TreePath.parts(name)), target);
  }

  /** What to say of an entry that is neither file, folder nor link. */
  static UnsafeTree strange(String name) {
    return new UnsafeTree("`" + Names.shown(name) + "`, which is neither file, folder nor link");
  }

  /**
   * Makes the links.
   *
   * @return the tree's folder, which is that of its only entry, when that is a folder and {@code
   *     strip} is asked for
   */
  Path finish(boolean strip) throws IOException {
    String only = top.size() == 1 ? top.iterator().next() : "";
    boolean stripped = strip && kinds.get(only) == Kind.FOLDER;
    String prefix = stripped ? only + "/" : "";
    Map<String, String> inside = new TreeMap<>();
    links.forEach((name, target) -> inside.put(name.substring(prefix.length()), target));
    new LinkCheck(inside).requireInside();
    for (Map.Entry<String, String> link : links.entrySet()) {
      Files.createSymbolicLink(
          root.resolve(link.getKey()), root.getFileSystem().getPath(link.getValue()));
    }
    Files.createDirectories(root);
    return stripped ? root.resolve(only) : root;
  }

  private Path place(String name, Kind kind) throws IOException {
    List<String> parts = TreePath.parts(name);
    if (parts.isEmpty()) {
      throw new UnsafeTree("an entry without a name");
    }
    makeFolders(parts, parts.size() - 1);
    String path = String.join("/", parts);
    if (kinds.put(path, kind) != null) {
      throw new UnsafeTree("`" + Names.shown(path) + "` twice");
    }
    requireCount();
    top.add(parts.get(0));
    return root.resolve(path);
  }

  private void makeFolders(List<String> parts, int count) throws IOException {
    for (int i = 1; i <= count; i++) {
      String path = String.join("/", parts.subList(0, i));
      Kind known = kinds.putIfAbsent(path, Kind.FOLDER);
      if (known == null) {
        requireCount();
        top.add(parts.get(0));
        Files.createDirectories(root.resolve(path));
      } else if (known != Kind.FOLDER) {
        throw new UnsafeTree("`" + Names.shown(path) + "` as a folder and as something else");
      }
    }
    Files.createDirectories(root);
  }

  private void requireCount() throws UnsafeTree {
    if (kinds.size() > limits.entries()) {
      throw new UnsafeTree("more than " + limits.entries() + " entries");
    }
  }
}
