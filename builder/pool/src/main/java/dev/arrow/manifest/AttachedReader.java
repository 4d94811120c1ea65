package dev.arrow.manifest;

import dev.arrow.manifest.ProjectFile.Program.Attached;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads what a project says of a ready program. */
final class AttachedReader {
  private static final Pattern PACKAGE = Pattern.compile(Names.PACKAGE);
  private static final Pattern EVIDENCE = Pattern.compile(ProjectShape.COMMAND);

  private AttachedReader() {}

  static Attached read(YamlMap app, ReadyFiles elf) {
    Optional<String> build = app.text(ProjectShape.BUILD).map(PlacedText::text);
    return new Attached(build, elf, libc(app, build.isPresent()), packages(app), cwd(app));
  }

  private static Optional<String> libc(YamlMap app, boolean built) {
    Optional<String> libc = app.text(ProjectShape.LIBC).map(PlacedText::text);
    if (libc.isPresent()) {
      YamlValue value = app.value(ProjectShape.LIBC).orElseThrow();
      if (!built) {
        value.bad("is for `app.build`, which is not there", Optional.empty());
      } else if (!ProjectShape.LIBCS.contains(libc.get())) {
        value.bad("must be `musl` or `glibc`", Optional.empty());
      }
    }
    return libc;
  }

  private static SortedMap<String, String> packages(YamlMap app) {
    SortedMap<String, String> packages = new TreeMap<>();
    for (YamlMap.FreeEntry entry :
        app.map(ProjectShape.PACKAGES).map(YamlMap::freeEntries).orElse(List.of())) {
      PlacedText name = entry.key();
      boolean valid = PACKAGE.matcher(name.text()).matches();
      ManifestChecks.requireName(
          app,
          name,
          new ManifestChecks.Naming(
              "a package", valid, "Debian's have small letters, digits, `+`, `-` and `.`."));
      Optional<PlacedText> evidence = entry.value().text();
      if (evidence.isPresent() && !EVIDENCE.matcher(evidence.get().text()).matches()) {
        entry
            .value()
            .bad(
                "must be a program's name or an absolute path",
                Optional.of("Use letters, digits and `_-+.,@/`, `-` not first."));
      }
      evidence.ifPresent(text -> packages.put(name.text(), text.text()));
    }
    return packages;
  }

  private static Optional<String> cwd(YamlMap app) {
    Optional<PlacedText> cwd = app.text(ProjectShape.CWD);
    if (cwd.filter(text -> !text.text().matches(ProjectShape.DIRECTORY)).isPresent()) {
      app.value(ProjectShape.CWD)
          .ifPresent(ManifestChecks.bad("must be a path from the root on, such as `/data`"));
    }
    return cwd.map(PlacedText::text);
  }
}
