package dev.arrow.fetch;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can go wrong with sources that lie elsewhere. */
public enum FetchError implements DiagnosticKind {
  /** Nothing is fetched, and the cache does not hold it. */
  OFFLINE("not-in-cache"),
  /** The place cannot be reached, or does not answer as it should. */
  UNREACHABLE("unreachable"),
  /** The repository has no such tag. */
  NO_SUCH_TAG("no-such-tag"),
  /** A tag names another commit than the one expected. */
  WRONG_COMMIT("wrong-commit"),
  /** The content is not what was pinned. */
  WRONG_CHECKSUM("wrong-checksum"),
  /** An archive or a tree holds what is not safe to unpack. */
  UNSAFE_TREE("unsafe-tree"),
  /** An archive cannot be read. */
  BROKEN_ARCHIVE("broken-archive"),
  /** A patch does not fit. */
  PATCH_REFUSED("patch-refused"),
  /** A pin was asked for that does not exist. */
  UNKNOWN_PIN("unknown-pin"),
  /** The cache or the lock file cannot be read or written. */
  UNUSABLE_FILE("unusable-file");

  private final String id;

  FetchError(String id) {
    this.id = id;
  }

  @Override
  public String id() {
    return id;
  }

  @Override
  public Severity severity() {
    return Severity.ERROR;
  }
}
