package dev.arrow.run.dom0;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Xen's programs for its first domain.
 *
 * @param files the programs by the path they have here
 */
record XenPrograms(List<Path> files) {
  /** Brings them; the version is the hypervisor's. */
  static final String PACKAGE = "xen-utils-4.17";

  /** Of the two stores, the one in C: the other needs more than a first domain of this kind has. */
  private static final List<String> NAMES =
      List.of("xl", "xenstored", "xen-init-dom0", "xenconsoled", "xenconsole", "libxl-save-helper");

  /** Those of the newest version that has all of them. */
  static XenPrograms newest(Installed installed) {
    List<Path> folders = installed.all("usr/lib", "xen-[0-9]*");
    for (int i = folders.size() - 1; i >= 0; i--) {
      List<Path> files = of(folders.get(i).resolve("bin"));
      if (files.size() == NAMES.size()) {
        return new XenPrograms(List.copyOf(files));
      }
    }
    throw Installed.missing("xl (/usr/lib/xen-*/bin/xl and its neighbours)", PACKAGE);
  }

  private static List<Path> of(Path folder) {
    List<Path> files = new ArrayList<>();
    for (String name : NAMES) {
      if (Files.isRegularFile(folder.resolve(name))) {
        files.add(folder.resolve(name));
      }
    }
    return files;
  }
}
