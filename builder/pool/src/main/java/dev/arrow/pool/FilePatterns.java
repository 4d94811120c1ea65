package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.Names;
import dev.arrow.manifest.PlacedText;
import dev.arrow.text.NearestName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Expands the file patterns of manifests: paths relative to a folder, in which `*` and `?` stand
 * for parts of one name. A pattern that leads out of the folder or matches nothing is an error.
 */
public final class FilePatterns {
  private static final int LONGEST = 512;

  private final FolderReader reader;

  public FilePatterns(FolderReader reader) {
    this.reader = reader;
  }

  /** The files that any of the patterns matches, sorted. */
  public SortedSet<Path> expand(Path folder, List<PlacedText> patterns) {
    SortedSet<Path> files = new TreeSet<>();
    for (PlacedText pattern : patterns) {
      if (isInside(pattern)) {
        List<Path> matches = matches(folder, pattern.text());
        if (matches.isEmpty()) {
          reader.log().report(noMatch(folder, pattern));
        }
        files.addAll(matches);
      }
    }
    return files;
  }

  private Diagnostic noMatch(Path folder, PlacedText pattern) {
    String text = pattern.text();
    String shown = Names.shown(text);
    Optional<Path> link = linkToFolder(folder, text);
    if (link.isPresent()) {
      String name = Names.shown(folder.relativize(link.get()).toString());
      return Diagnostic.of(
              ManifestError.EMPTY_PATTERN,
              "`" + shown + "` lies behind `" + name + "`, a symbolic link to a folder.")
          .at(pattern.at())
          .withHint("Such links are not entered; links to single files are read.");
    }
    if (text.indexOf('*') >= 0 || text.indexOf('?') >= 0) {
      return Diagnostic.of(
              ManifestError.EMPTY_PATTERN, "The pattern `" + shown + "` matches no file.")
          .at(pattern.at())
          .withHint("Paths start at this file's folder; drop the pattern if there is nothing yet.");
    }
    Diagnostic diagnostic =
        Diagnostic.of(ManifestError.EMPTY_PATTERN, "There is no file `" + shown + "`.")
            .at(pattern.at());
    String inside = text.substring(0, text.lastIndexOf('/') + 1);
    List<String> names =
        reader.list(folder.resolve(inside)).stream()
            .filter(entry -> !entry.isFolder())
            .map(entry -> inside + entry.name())
            .toList();
    return NearestName.of(text, names)
        .map(near -> diagnostic.withHint("The nearest file is `" + near + "`."))
        .orElse(diagnostic.withHint("Paths start at this file's folder."));
  }

  /** The first folder on a pattern's way that is only a link to one. */
  private static Optional<Path> linkToFolder(Path folder, String pattern) {
    Path place = folder;
    for (String part : pattern.split("/", -1)) {
      if (part.indexOf('*') >= 0 || part.indexOf('?') >= 0) {
        return Optional.empty();
      }
      place = place.resolve(part);
      if (Files.isSymbolicLink(place) && Files.isDirectory(place)) {
        return Optional.of(place);
      }
    }
    return Optional.empty();
  }

  private boolean isInside(PlacedText pattern) {
    String text = pattern.text();
    boolean inside =
        text.length() <= LONGEST && !text.startsWith("/") && !text.isEmpty() && !climbs(text);
    if (!inside) {
      String message = "`" + Names.shown(text) + "` is not a path below this folder.";
      report(ManifestError.PATH_OUTSIDE, pattern, message);
    }
    return inside;
  }

  private static boolean climbs(String text) {
    return List.of(text.split("/", -1)).contains("..");
  }

  private List<Path> matches(Path folder, String pattern) {
    List<Path> reached = List.of(folder);
    String[] parts = pattern.split("/", -1);
    for (int i = 0; i < parts.length; i++) {
      boolean last = i == parts.length - 1;
      List<Path> next = new ArrayList<>();
      for (Path place : reached) {
        step(place, parts[i], last, next);
      }
      reached = next;
    }
    return reached;
  }

  private void step(Path place, String part, boolean last, List<Path> next) {
    if (part.equals(".")) {
      next.add(place);
      return;
    }
    for (FolderReader.Entry entry : reader.list(place)) {
      if (entry.isFolder() != last && matchesName(part, entry.name())) {
        next.add(entry.path());
      }
    }
  }

  /** Whether a pattern with `*` and `?` matches a whole name; linear but for the last star. */
  static boolean matchesName(String pattern, String name) {
    int at = 0;
    int star = -1;
    int starName = 0;
    int i = 0;
    while (i < name.length()) {
      char wanted = at < pattern.length() ? pattern.charAt(at) : 0;
      if (wanted == '*') {
        star = at++;
        starName = i;
      } else if (wanted == '?' || (wanted != 0 && wanted == name.charAt(i))) {
        at++;
        i++;
      } else if (star >= 0) {
        at = star + 1;
        i = ++starName;
      } else {
        return false;
      }
    }
    while (at < pattern.length() && pattern.charAt(at) == '*') {
      at++;
    }
    return at == pattern.length();
  }

  private void report(ManifestError kind, PlacedText pattern, String message) {
    reader.log().report(Diagnostic.of(kind, message).at(pattern.at()));
  }
}
