package dev.arrow.manifest;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What the link of a platform yields. */
public enum ImageKind {
  /** An image that a machine boots. */
  ELF,
  /** An image that a loader starts, and discs and disks with both on them. */
  DISC,
  /** An image that Xen starts, and a file with which xl does. */
  GUEST,
  /** An ordinary static program of the host. */
  PROCESS;

  /** The kind of a word in a manifest. */
  public static Optional<ImageKind> of(String word) {
    return Arrays.stream(values()).filter(kind -> kind.word().equals(word)).findFirst();
  }

  /** The word in a manifest. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
