package dev.arrow.manifest;

import java.util.Locale;

/** What the link of a platform yields. */
public enum ImageKind {
  /** An image that a machine boots. */
  ELF,
  /** An ordinary static program of the host. */
  PROCESS;

  /** The word in a manifest. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
