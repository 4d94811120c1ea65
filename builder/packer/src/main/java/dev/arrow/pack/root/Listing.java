package dev.arrow.pack.root;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The names of a tree in the order in which they stand in an archive and its index: folders before
 * what is in them, the names of one folder next to each other, sorted.
 *
 * @param entries the root first
 */
record Listing(List<Entry> entries) {
  Listing {
    entries = List.copyOf(entries);
  }

  /**
   * A name.
   *
   * @param name without folders; empty for the root
   * @param path from the root, without a slash at its beginning
   * @param inode what it names
   * @param parent number of the folder; 0 for the root too
   * @param firstChild number of the first name in this folder; 0 if there is none
   * @param childCount how many
   * @param group number of the first name of the same file; its own if it is that
   * @param last whether no later name is of the same file
   * @param links how many names the file has
   */
  record Entry(
      String name,
      String path,
      Inode inode,
      int parent,
      int firstChild,
      int childCount,
      int group,
      boolean last,
      int links) {}

  /** A name while the others are not known. */
  private record Found(String name, String path, RootTree.Node node, int parent) {}

  static Listing of(RootTree tree) {
    List<Found> found = new ArrayList<>(List.of(new Found("", ".", tree.root(), 0)));
    List<Integer> firstChildren = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found folder = found.get(i);
      firstChildren.add(folder.node().children().isEmpty() ? 0 : found.size());
      String prefix = i == 0 ? "" : folder.path() + "/";
      int parent = i;
      folder
          .node()
          .children()
          .forEach((name, node) -> found.add(new Found(name, prefix + name, node, parent)));
    }
    return new Listing(entries(found, firstChildren));
  }

  private static List<Entry> entries(List<Found> found, List<Integer> firstChildren) {
    IdentityHashMap<Inode, List<Integer>> names = new IdentityHashMap<>();
    for (int i = 0; i < found.size(); i++) {
      names.computeIfAbsent(found.get(i).node().inode(), inode -> new ArrayList<>()).add(i);
    }
    List<Entry> entries = new ArrayList<>();
    for (int i = 0; i < found.size(); i++) {
      Found each = found.get(i);
      Inode inode = each.node().inode();
      List<Integer> same = names.getOrDefault(inode, List.of(i));
      entries.add(
          new Entry(
              each.name(),
              each.path(),
              inode,
              each.parent(),
              firstChildren.get(i),
              each.node().children().size(),
              same.get(0),
              same.get(same.size() - 1) == i,
              inode.isFolder() ? 2 + subfolders(each.node()) : same.size()));
    }
    return entries;
  }

  private static int subfolders(RootTree.Node folder) {
    return (int) folder.children().values().stream().filter(n -> n.inode().isFolder()).count();
  }
}
