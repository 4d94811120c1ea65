package dev.arrow.pack;

import java.nio.file.Path;

/** Names of files that are written beside others and then take their place. */
public final class PartFile {
  private PartFile() {}

  /** A name that no other live process or thread uses for the same file. */
  public static Path beside(Path file) {
    String unique =
        ProcessHandle.current().pid() + "-" + Long.toUnsignedString(System.nanoTime(), 36);
    return file.resolveSibling("." + file.getFileName() + "." + unique + ".tmp");
  }
}
