package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.Optional;

/** Where something that lies elsewhere can be had. */
public sealed interface Origin {
  /** Its address, `https:` or `file:`. */
  String url();

  /** Where it is named. */
  SourcePosition at();

  /**
   * A tag of a git repository.
   *
   * @param url the repository
   * @param tag without `refs/tags/`
   * @param commit what the tag must name, if that is given
   * @param at where it is named
   */
  record Git(String url, String tag, Optional<String> commit, SourcePosition at) implements Origin {
    /** What people call it: the last part of the address, without `.git`. */
    public String name() {
      String path = url.replaceAll("/+$", "");
      String last = path.substring(path.lastIndexOf('/') + 1);
      return last.endsWith(".git") ? last.substring(0, last.length() - ".git".length()) : last;
    }
  }

  /**
   * A tar or zip file.
   *
   * @param url the file
   * @param sha256 its checksum
   * @param at where it is named
   */
  record Archive(String url, String sha256, SourcePosition at) implements Origin {}
}
