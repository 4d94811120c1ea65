package dev.arrow.manifest;

import dev.arrow.manifest.ProjectFile.Program;
import java.util.List;
import java.util.Optional;

/** Reads the `app` of a project. */
final class ProgramReader {
  private static final Program ABSENT = new Program.Linked(List.of());

  private static final List<String> OF_READY_PROGRAMS =
      List.of(
          ProjectShape.ELF,
          ProjectShape.BUILD,
          ProjectShape.LIBC,
          ProjectShape.PACKAGES,
          ProjectShape.CWD);

  private ProgramReader() {}

  /** The program; an empty one after an error was reported. */
  static Program read(YamlMap project) {
    return project.map("app").map(ProgramReader::program).orElse(ABSENT);
  }

  private static Program program(YamlMap app) {
    Optional<YamlValue> sources = app.value(ProjectShape.SOURCES);
    Optional<YamlValue> elf = app.value(ProjectShape.ELF);
    if (sources.isPresent()) {
      if (OF_READY_PROGRAMS.stream().anyMatch(key -> app.value(key).isPresent())) {
        sources.get().bad("excludes `app.elf` and what belongs to it", Optional.empty());
      }
      return linked(app, sources.get());
    }
    if (elf.isEmpty()) {
      String message = "`app` names no program.";
      String hint = "Add `sources: [main.c]` to link one, or `elf: FILE` to attach one.";
      app.source().report(ManifestError.MISSING_KEY, app.at(), message, Optional.of(hint));
      return ABSENT;
    }
    Optional<ReadyFiles> files = ReadyFilesReader.read(elf.get());
    return files.<Program>map(named -> AttachedReader.read(app, named)).orElse(ABSENT);
  }

  private static Program linked(YamlMap app, YamlValue value) {
    List<PlacedText> sources = app.texts(ProjectShape.SOURCES);
    if (value.isEmptyList()) {
      value.bad("must name at least one file", Optional.empty());
    }
    return new Program.Linked(sources);
  }
}
