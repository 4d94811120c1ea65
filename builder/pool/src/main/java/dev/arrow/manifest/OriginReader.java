package dev.arrow.manifest;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads where something that lies elsewhere can be had. */
final class OriginReader {
  private static final Pattern URL = Pattern.compile(OriginShapes.URL);
  private static final Pattern TAG = Pattern.compile(OriginShapes.TAG);
  private static final Pattern COMMIT = Pattern.compile(OriginShapes.COMMIT);
  private static final Pattern SHA256 = Pattern.compile(OriginShapes.SHA256);

  private OriginReader() {}

  /** The keys of a tag in a git repository; nothing after errors were reported. */
  static Optional<Origin.Git> git(YamlMap map) {
    PlacedText url = map.requiredText("git");
    PlacedText tag = map.requiredText("tag");
    Optional<PlacedText> commit = map.text("commit");
    boolean reachable = isUrl(map, "git");
    boolean valid = isTag(map, tag) && reachable;
    if (commit.isPresent() && !COMMIT.matcher(commit.get().text()).matches()) {
      bad(map, "commit", "must be a commit of 40 hexadecimal digits", Optional.empty());
      valid = false;
    }
    return valid
        ? Optional.of(
            new Origin.Git(url.text(), tag.text(), commit.map(PlacedText::text), url.at()))
        : Optional.empty();
  }

  /** The keys of an archive; nothing after errors were reported. */
  static Optional<Origin.Archive> archive(YamlMap map) {
    PlacedText url = map.requiredText("archive");
    PlacedText sum = map.requiredText("sha256");
    boolean reachable = isUrl(map, "archive");
    boolean valid = isSha256(map, "sha256") && reachable;
    return valid
        ? Optional.of(new Origin.Archive(url.text(), sum.text(), url.at()))
        : Optional.empty();
  }

  /** True if a key that is there holds a checksum; else the error was reported. */
  static boolean isSha256(YamlMap map, String key) {
    Optional<PlacedText> sum = map.text(key);
    boolean valid = sum.map(text -> SHA256.matcher(text.text()).matches()).orElse(false);
    if (!valid && sum.isPresent()) {
      bad(map, key, "must be a SHA-256 of 64 hexadecimal digits", Optional.empty());
    }
    return valid;
  }

  private static boolean isUrl(YamlMap map, String key) {
    Optional<PlacedText> url = map.text(key);
    if (url.isEmpty() || url.get().text().isEmpty()) {
      return false;
    }
    String text = url.get().text();
    if (URL.matcher(text).matches()
        && isUri(text)
        && !text.contains("/../")
        && !text.endsWith("/..")) {
      return true;
    }
    bad(map, key, "must be an address that begins with `https://` or `file:///`", advice(text));
    return false;
  }

  private static boolean isUri(String text) {
    try {
      new URI(text);
      return true;
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private static Optional<String> advice(String url) {
    if (url.startsWith("http://")) {
      return Optional.of("Write `https://`: without it anyone on the way can change the content.");
    }
    if (url.startsWith("https://")) {
      return Optional.of("Leave out names and passwords, blanks, and `..`.");
    }
    boolean ssh = url.startsWith("ssh://") || url.matches("[^/]*@[^/]*:.*");
    return ssh
        ? Optional.of("Give the `https://` address of the same repository: no key is asked for.")
        : Optional.of("A folder on this machine is `file:///...`; a pool in one is `path: ...`.");
  }

  private static boolean isTag(YamlMap map, PlacedText tag) {
    String text = tag.text();
    boolean valid =
        TAG.matcher(text).matches()
            && !text.contains("..")
            && !text.contains("//")
            && !text.contains("/.")
            && !text.contains("@{")
            && !text.endsWith("/")
            && !text.endsWith(".")
            && !text.endsWith(".lock");
    if (!valid && !text.isEmpty()) {
      bad(map, "tag", "must be the name of a tag", Optional.empty());
    }
    return valid;
  }

  private static void bad(YamlMap map, String key, String what, Optional<String> hint) {
    map.value(key).ifPresent(value -> value.bad(what, hint));
  }
}
