package dev.arrow.manifest;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;

/** What can be wrong with a manifest, a project file or a pool. */
public enum ManifestError implements DiagnosticKind {
  UNREADABLE_FILE("unreadable-file"),
  FILE_TOO_LARGE("file-too-large"),
  YAML_SYNTAX("yaml-syntax"),
  UNKNOWN_KEY("unknown-key"),
  MISSING_KEY("missing-key"),
  DUPLICATE_KEY("duplicate-key"),
  WRONG_TYPE("wrong-type"),
  BAD_VALUE("bad-value"),
  BAD_TARGET("bad-target"),
  BAD_NAME("bad-name"),
  UNSUPPORTED("unsupported"),
  MISSING_POOL("missing-pool"),
  WRONG_VERSION("wrong-version"),
  MISSING_MANIFEST("missing-manifest"),
  MISSING_KCONFIG("missing-kconfig"),
  DUPLICATE_LIBRARY("duplicate-library"),
  DUPLICATE_HEADER("duplicate-header"),
  DUPLICATE_PLATFORM("duplicate-platform"),
  UNMATCHED_SOURCE("unmatched-source"),
  EMPTY_PATTERN("empty-pattern"),
  PATH_OUTSIDE("path-outside"),
  UNKNOWN_INTERFACE("unknown-interface"),
  UNKNOWN_TABLE("unknown-table"),
  UNKNOWN_TARGET("unknown-target"),
  NOT_EXPORTED("not-exported");

  private final String id;

  ManifestError(String id) {
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
