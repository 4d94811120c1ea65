package dev.arrow.fetch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/** The modes of fetched files: read-only, as nobody but the fetch has business to write them. */
final class TreeMode {
  private static final Set<PosixFilePermission> PLAIN =
      PosixFilePermissions.fromString("r--r--r--");
  private static final Set<PosixFilePermission> PROGRAM =
      PosixFilePermissions.fromString("r-xr-xr-x");
  private static final Set<PosixFilePermission> OPEN = PosixFilePermissions.fromString("rw-r--r--");

  private TreeMode() {}

  static void set(Path file, boolean executable) throws IOException {
    apply(file, executable ? PROGRAM : PLAIN);
  }

  /** Lets the file be written, for a patch. */
  static void open(Path file) throws IOException {
    apply(file, OPEN);
  }

  static boolean isExecutable(Path file) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    return view != null
        && view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE);
  }

  private static void apply(Path file, Set<PosixFilePermission> mode) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
    if (view != null) {
      view.setPermissions(mode);
    }
  }
}
