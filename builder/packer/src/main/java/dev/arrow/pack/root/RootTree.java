package dev.arrow.pack.root;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The files of a root filesystem while it is put together. */
final class RootTree {
  private static final Comparator<String> BY_BYTES =
      (left, right) ->
          Arrays.compareUnsigned(
              left.getBytes(StandardCharsets.UTF_8), right.getBytes(StandardCharsets.UTF_8));

  private final Node root = new Node(Inode.folder());
  private final Tally tally = new Tally();

  /** A name in the tree. */
  static final class Node {
    private Inode inode;
    private final SortedMap<String, Node> children = new TreeMap<>(BY_BYTES);

    Node(Inode inode) {
      this.inode = inode;
    }

    Inode inode() {
      return inode;
    }

    /** By name, in the order of their bytes. */
    SortedMap<String, Node> children() {
      return children;
    }
  }

  /**
   * Who adds to the tree.
   *
   * @param name how messages call it
   * @param replaces whether what is there already gives way, as in the layers of an image
   */
  record Source(String name, boolean replaces) {}

  Node root() {
    return root;
  }

  /** Adds an entry, and the folders above it that nobody described. */
  void add(Source source, String path, Inode inode) {
    List<String> names = RootPath.names(source.name(), path);
    if (names.isEmpty()) {
      requireFolder(source, path, inode);
      root.inode = inode;
      return;
    }
    Node parent = parent(source, path, names);
    String name = names.get(names.size() - 1);
    Node there = parent.children.get(name);
    if (there != null && inode.isFolder() && there.inode.isFolder()) {
      there.inode = inode;
      return;
    }
    if (there != null && !source.replaces()) {
      throw RootFault.unsafe(source.name(), path, "is there twice");
    }
    tally.count(source.name(), path, inode);
    parent.children.put(name, new Node(inode));
  }

  private static void requireFolder(Source source, String path, Inode inode) {
    if (!inode.isFolder()) {
      throw RootFault.unsafe(source.name(), path, "stands for the root, and is no folder");
    }
  }

  private Node parent(Source source, String path, List<String> names) {
    Node at = root;
    for (String name : names.subList(0, names.size() - 1)) {
      Node next = at.children.get(name);
      if (next == null) {
        next = new Node(Inode.folder());
        tally.count(source.name(), name, next.inode);
        at.children.put(name, next);
      }
      if (!next.inode.isFolder()) {
        throw RootFault.unsafe(
            source.name(), path, "lies below `" + name + "`, which is no folder");
      }
      at = next;
    }
    return at;
  }

  /** The node of a path, through no link. */
  Optional<Node> find(Source source, String path) {
    @Nullable Node at = root;
    for (String name : RootPath.names(source.name(), path)) {
      at = at == null ? null : at.children.get(name);
    }
    return Optional.ofNullable(at);
  }

  /** Takes away an entry with all below it, if it is there. */
  void remove(Source source, String path) {
    List<String> names = RootPath.names(source.name(), path);
    if (!names.isEmpty()) {
      String parent = String.join("/", names.subList(0, names.size() - 1));
      find(source, parent).ifPresent(node -> node.children.remove(names.get(names.size() - 1)));
    }
  }

  /** Takes away all below a folder, if it is there. */
  void empty(Source source, String path) {
    find(source, path).ifPresent(node -> node.children.clear());
  }
}
