package dev.arrow.pack.root;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes a root filesystem from a folder. Links are kept, never followed. Times are all the same,
 * and what belongs to whoever owns the folder belongs to root: who unpacked it, and when, is no
 * part of an image.
 */
final class FolderSource {
  private final RootTree tree;
  private final RootTree.Source source;
  private final Map<String, Inode> linked = new HashMap<>();
  private final int owner;
  private final int group;
  private long bytes;

  private FolderSource(Path folder, RootTree tree, RootTree.Source source) throws IOException {
    this.tree = tree;
    this.source = source;
    Map<String, Object> own = attributes(folder);
    this.owner = number(own, "uid");
    this.group = number(own, "gid");
  }

  /** Adds all of a folder to a tree. */
  static void read(Path folder, RootTree tree, String name) {
    try {
      new FolderSource(folder, tree, new RootTree.Source(name, false)).add(folder, "");
    } catch (IOException e) {
      throw RootFault.unreadable(folder, e);
    }
  }

  private static Map<String, Object> attributes(Path file) throws IOException {
    return Files.readAttributes(
        file, "unix:mode,uid,gid,nlink,rdev,dev,ino,size", LinkOption.NOFOLLOW_LINKS);
  }

  private static int number(Map<String, Object> attributes, String name) {
    return ((Number) attributes.getOrDefault(name, 0)).intValue();
  }

  private void add(Path file, String path) {
    try {
      Map<String, Object> found = attributes(file);
      Inode inode = inode(file, path, found);
      tree.add(source, path, inode);
      if (inode.isFolder()) {
        for (Path child : children(file)) {
          String name = String.valueOf(child.getFileName());
          add(child, path.isEmpty() ? name : path + "/" + name);
        }
      }
    } catch (IOException e) {
      throw RootFault.unreadable(file, e);
    }
  }

  private static List<Path> children(Path folder) throws IOException {
    List<Path> children = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(children::add);
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    return children;
  }

  private Inode inode(Path file, String path, Map<String, Object> found) throws IOException {
    Attributes attributes =
        new Attributes(
            number(found, "mode"),
            number(found, "uid") == owner ? 0 : number(found, "uid"),
            number(found, "gid") == group ? 0 : number(found, "gid"),
            Attributes.FIXED_TIME);
    if (attributes.isFolder() || number(found, "nlink") < 2) {
      return new Inode(attributes, content(file, path, attributes, found));
    }
    String identity = found.get("dev") + ":" + found.get("ino");
    Inode known = linked.get(identity);
    if (known == null) {
      known = new Inode(attributes, content(file, path, attributes, found));
      linked.put(identity, known);
    }
    return known;
  }

  private Content content(Path file, String path, Attributes of, Map<String, Object> found)
      throws IOException {
    return switch (of.kind()) {
      case Attributes.FOLDER, Attributes.PIPE -> new Content.None();
      case Attributes.FILE ->
          stored(file, path, ((Number) found.getOrDefault("size", 0)).longValue());
      case Attributes.LINK -> new Content.Text(Files.readSymbolicLink(file).toString());
      case Attributes.CHARACTER, Attributes.BLOCK -> device((Long) found.getOrDefault("rdev", 0L));
      default ->
          throw RootFault.unsafe(source.name(), path, "is a socket, which no image can hold");
    };
  }

  private Content stored(Path file, String path, long size) {
    bytes += size;
    if (bytes > Limits.BYTES) {
      throw RootFault.unsafe(
          source.name(), path, "makes more than the " + (Limits.BYTES >> 20) + " MiB allowed");
    }
    return new Content.Stored(file, 0, size);
  }

  /** Linux's own packing of the two numbers of a device into one. */
  private static Content device(long number) {
    int major = (int) (((number >>> 8) & 0xfff) | ((number >>> 32) & 0xfffff000L));
    int minor = (int) ((number & 0xff) | ((number >>> 12) & 0xffffff00L));
    return new Content.Device(major, minor);
  }
}
