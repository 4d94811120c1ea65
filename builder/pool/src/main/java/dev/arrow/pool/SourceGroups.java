package dev.arrow.pool;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.LibraryManifest;
import dev.arrow.manifest.ManifestError;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.SourceRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Sorts a library's source files into groups. A file that a rule with a condition names is left out
 * of the rules without one; files in `src/ARCH/` are added by themselves and belong to their
 * architecture whichever rule names them.
 */
final class SourceGroups {
  private final FolderReader reader;
  private final Set<String> archs;

  SourceGroups(FolderReader reader, Set<String> archs) {
    this.reader = reader;
    this.archs = archs;
  }

  /** True for a file that a compiler turns into an object. */
  static boolean isSource(Path file) {
    String name = file.toString();
    return name.endsWith(".c") || name.endsWith(".S") || name.endsWith(".s");
  }

  /** The groups in the order of the manifest, then by architecture; `files` are all there are. */
  List<SourceGroup> of(LibraryManifest manifest, Path folder, List<Path> files) {
    List<SortedSet<Path>> expanded = new ArrayList<>();
    Set<Path> conditional = new TreeSet<>();
    FilePatterns patterns = new FilePatterns(reader);
    for (SourceRule rule : manifest.sources()) {
      SortedSet<Path> matches = patterns.expand(folder, own(manifest, rule));
      expanded.add(matches);
      if (rule.condition().isPresent()) {
        conditional.addAll(matches);
      }
    }
    Grouping grouping = new Grouping(folder.resolve("src"));
    for (int i = 0; i < expanded.size(); i++) {
      SourceRule rule = manifest.sources().get(i);
      if (rule.condition().isEmpty()) {
        expanded.get(i).removeAll(conditional);
      }
      expanded.get(i).forEach(file -> grouping.add(rule.condition(), file));
    }
    files.forEach(file -> addRest(folder, file, grouping, manifest));
    return grouping.groups();
  }

  /** The patterns that name files of the library's folder, and not of what is fetched for it. */
  private static List<PlacedText> own(LibraryManifest manifest, SourceRule rule) {
    return manifest.external().isEmpty()
        ? rule.patterns()
        : rule.patterns().stream().filter(each -> !ExternalTrees.isExternal(each)).toList();
  }

  private void addRest(Path folder, Path file, Grouping grouping, LibraryManifest manifest) {
    if (!isSource(file) || grouping.contains(file)) {
      return;
    }
    if (grouping.arch(file).isPresent()) {
      grouping.add(Optional.empty(), file);
      return;
    }
    String message = "No pattern of `sources` in " + manifest.at().file() + " matches this file.";
    Path name = folder.relativize(file);
    reader
        .log()
        .report(
            Diagnostic.of(ManifestError.UNMATCHED_SOURCE, message)
                .at(SourcePosition.wholeFile(file.toString()))
                .withHint("Add `" + name + "` to `sources`, or remove the file."));
  }

  /** Collects files by rule and architecture. */
  private final class Grouping {
    private final Path sourceFolder;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>();
    private final Set<Path> seen = new TreeSet<>();

    private record Bucket(
        Optional<PlacedText> condition, Optional<String> arch, SortedSet<Path> files) {}

    Grouping(Path sourceFolder) {
      this.sourceFolder = sourceFolder;
    }

    boolean contains(Path file) {
      return seen.contains(file);
    }

    void add(Optional<PlacedText> condition, Path file) {
      seen.add(file);
      Optional<String> arch = arch(file);
      String key = condition.map(text -> text.at().toString()).orElse("") + " " + arch.orElse("");
      buckets
          .computeIfAbsent(key, name -> new Bucket(condition, arch, new TreeSet<>()))
          .files()
          .add(file);
    }

    Optional<String> arch(Path file) {
      if (!file.startsWith(sourceFolder)) {
        return Optional.empty();
      }
      Path inside = sourceFolder.relativize(file);
      String first = inside.getName(0).toString();
      return inside.getNameCount() > 1 && archs.contains(first)
          ? Optional.of(first)
          : Optional.empty();
    }

    List<SourceGroup> groups() {
      List<SourceGroup> groups = new ArrayList<>();
      for (Bucket each : buckets.values()) {
        groups.add(new SourceGroup(each.condition(), each.arch(), List.copyOf(each.files())));
      }
      return groups;
    }
  }
}
