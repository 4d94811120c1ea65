package dev.arrow.manifest;

import static dev.arrow.manifest.shape.Mapping.optional;
import static dev.arrow.manifest.shape.Mapping.required;

import dev.arrow.manifest.shape.Mapping;
import dev.arrow.manifest.shape.Shape.Text;

/** What is written of things that lie elsewhere. */
final class OriginShapes {
  static final String URL = "(https://[^/@]+|file://)/[!-~]*";
  static final String TAG = "[A-Za-z0-9][A-Za-z0-9._+/@-]*";
  static final String COMMIT = "[0-9a-f]{40}";
  static final String SHA256 = "[0-9a-f]{64}";

  /** A tag of a git repository. */
  static final Mapping GIT = Mapping.of("", repository(), tag(), optional("commit", commit()));

  /** A tag of a git repository that is pinned where it is named. */
  static final Mapping PINNED_GIT =
      Mapping.of("", repository(), tag(), required("commit", commit()));

  /** A tar or zip file. */
  static final Mapping ARCHIVE =
      Mapping.of("", required("archive", url("A tar or zip file.")), required("sha256", sum()));

  /** A Debian source package. */
  static final Mapping DEBIAN =
      Mapping.of(
          "",
          required(
              "debian-source",
              Text.of("A Debian source package; this version of Arrow cannot fetch one.")),
          optional("version", Text.of("The package's version.")),
          optional("sha256", sum()));

  private OriginShapes() {}

  private static Mapping.Key repository() {
    return required("git", url("The address of a git repository."));
  }

  private static Mapping.Key tag() {
    return required("tag", Text.matching(TAG, "Which tag of it.", "v1.0"));
  }

  private static Text commit() {
    return Text.matching(COMMIT, "What the tag must name, 40 hexadecimal digits.");
  }

  private static Text url(String about) {
    return Text.matching(URL, about + " `https://` or `file:///`, without names and passwords.");
  }

  /** A checksum of 64 hexadecimal digits. */
  static Text sum() {
    return Text.matching(SHA256, "Its SHA-256, 64 hexadecimal digits.");
  }
}
