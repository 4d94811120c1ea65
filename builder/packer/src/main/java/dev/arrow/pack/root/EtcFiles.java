package dev.arrow.pack.root;

import java.util.List;

/** The files below /etc that C libraries look for, where a root filesystem brings none. */
final class EtcFiles {
  private static final RootTree.Source OWN = new RootTree.Source("", false);

  private record EtcFile(String name, String text) {}

  private static final List<EtcFile> FILES =
      List.of(
          new EtcFile("group", "root:x:0:\n"),
          new EtcFile("hosts", "127.0.0.1 localhost\n::1 localhost\n"),
          new EtcFile("passwd", "root:x:0:0:root:/root:/bin/sh\n"),
          new EtcFile("resolv.conf", ""));

  private EtcFiles() {}

  /** Adds those that are missing; nothing where /etc is no folder. */
  static void add(RootTree tree) {
    boolean possible = tree.find(OWN, "etc").map(etc -> etc.inode().isFolder()).orElse(true);
    for (EtcFile file : FILES) {
      String path = "etc/" + file.name();
      if (possible && tree.find(OWN, path).isEmpty()) {
        tree.add(OWN, path, Inode.file(file.text()));
      }
    }
  }
}
