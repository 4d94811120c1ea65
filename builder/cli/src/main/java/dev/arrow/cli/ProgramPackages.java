package dev.arrow.cli;

import dev.arrow.cli.exec.CLibrary;
import dev.arrow.cli.packages.PackageList;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.Program.Attached;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.plan.HostArch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a ready program needs of this machine beside what its kernel needs. */
final class ProgramPackages {
  private static final String KEY = "elf";
  private static final String PURPOSE = "the program of this project";

  private ProgramPackages() {}

  /** The packages that a project names, and those of the compilers that its command is given. */
  static List<SystemPackage> of(Session session, ProjectFile project) {
    if (!(project.program() instanceof Attached program)) {
      return List.of();
    }
    List<SystemPackage> packages = new ArrayList<>();
    program.packages().forEach((name, evidence) -> packages.add(named(name, evidence)));
    if (program.build().isPresent()) {
      packages.addAll(ofCompilers(session, project, program));
    }
    return packages;
  }

  /**
   * The same of the project in a folder. A file that cannot be understood needs nothing; the build
   * says what is wrong with it, together with what is wrong elsewhere.
   */
  static List<SystemPackage> in(Session session, Path folder) {
    Path file = folder.resolve(ProjectFileReader.FILE_NAME);
    if (!mentionsProgram(file)) {
      return List.of();
    }
    DiagnosticLog log = new DiagnosticLog();
    Optional<ProjectFile> project = ProjectFileReader.read(file, log);
    return log.hasErrors() ? List.of() : project.map(each -> of(session, each)).orElse(List.of());
  }

  /** Reading YAML takes longer than a build with nothing to do. */
  private static boolean mentionsProgram(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1).contains(KEY);
    } catch (IOException e) {
      throw Session.unreadable(file, e);
    }
  }

  private static SystemPackage named(String name, String evidence) {
    return new SystemPackage(name, evidence, Verb.BUILD, Optional.empty(), PURPOSE);
  }

  /** Compilers for other machines are in no package that could be named. */
  private static List<SystemPackage> ofCompilers(
      Session session, ProjectFile project, Attached program) {
    boolean here = project.targetNames().get(0).arch().equals(HostArch.name());
    String library = program.libc().orElse(CLibrary.MUSL.toString());
    return PackageList.neededFor(session.packages(), Verb.EXEC, Set.of(library)).stream()
        .filter(each -> here && each.from() == Verb.EXEC)
        .toList();
  }
}
