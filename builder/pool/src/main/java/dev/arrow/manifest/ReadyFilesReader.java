package dev.arrow.manifest;

import dev.arrow.manifest.ProjectFile.PlacedTarget;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads which files a ready program consists of, and sees that every target has one. */
final class ReadyFilesReader {
  private ReadyFilesReader() {}

  /** The files; empty after an error was reported. */
  static Optional<ReadyFiles> read(YamlValue value) {
    if (value.isText()) {
      return value.text().map(ReadyFiles::single);
    }
    SortedMap<String, PlacedText> files = new TreeMap<>();
    List<YamlMap.FreeEntry> entries = value.map().map(YamlMap::freeEntries).orElse(List.of());
    for (YamlMap.FreeEntry entry : entries) {
      entry.value().text().ifPresent(file -> files.put(entry.key().text(), file));
    }
    if (entries.isEmpty() && value.isMapping()) {
      value.bad("must name at least one file", Optional.empty());
    }
    return files.isEmpty()
        ? Optional.empty()
        : Optional.of(new ReadyFiles(value.at(), Optional.empty(), files));
  }

  /** Reports the targets for which no file can be meant. */
  static void requireAll(ReadyFiles files, List<PlacedTarget> targets, YamlSource source) {
    if (files.single().isPresent()) {
      requireOneArch(files, targets, source);
      return;
    }
    for (PlacedTarget target : targets) {
      String arch = target.target().arch();
      if (files.of(arch).isEmpty()) {
        source.report(
            ManifestError.MISSING_KEY,
            target.at(),
            "There is no program for `"
                + target.target()
                + "`: `app.elf` names one for "
                + String.join(", ", files.archs())
                + ".",
            Optional.of("Add `" + arch + ": FILE` to it, or leave the target out."));
      }
    }
  }

  private static void requireOneArch(
      ReadyFiles files, List<PlacedTarget> targets, YamlSource source) {
    TreeSet<String> archs = new TreeSet<>();
    targets.forEach(target -> archs.add(target.target().arch()));
    if (archs.size() > 1) {
      source.report(
          ManifestError.BAD_VALUE,
          files.at(),
          "`app.elf` names one file, and the targets are for " + String.join(" and ", archs) + ".",
          Optional.of(
              "Name a file for each: `elf: {" + String.join(": FILE, ", archs) + ": FILE}`."));
    }
  }
}
