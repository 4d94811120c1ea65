package dev.arrow.cli;

import dev.arrow.cli.exec.CLibrary;
import dev.arrow.cli.packages.PackageList;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.Program.Attached;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.process.HostArch;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a ready program needs of this machine beside what its kernel needs. */
final class ProgramPackages {
  private static final String KEY = "elf";
  private static final String PURPOSE = "the program of this project";

  private ProgramPackages() {}

  /**
   * The packages that a project names, and those of the compilers that its command is given for
   * targets.
   */
  static List<SystemPackage> of(Session session, ProjectFile project, Collection<Target> targets) {
    if (!(project.program() instanceof Attached program)) {
      return List.of();
    }
    List<SystemPackage> packages = new ArrayList<>();
    program.packages().forEach((name, evidence) -> packages.add(named(name, evidence)));
    if (program.build().isPresent()) {
      packages.addAll(ofCompilers(session, program, targets));
    }
    return packages;
  }

  /**
   * The same of the project in a folder. A file that cannot be understood needs nothing; the build
   * says what is wrong with it, together with what is wrong elsewhere.
   *
   * @param targets as typed; empty: all
   */
  static List<SystemPackage> in(Session session, Path folder, List<String> targets) {
    Path file = folder.resolve(ProjectFileReader.FILE_NAME);
    return text(file).contains(KEY)
        ? understood(file).map(each -> of(session, each, chosen(each, targets))).orElse(List.of())
        : List.of();
  }

  /**
   * The scopes of packages.txt that targets of the project in a folder fall in, of those that
   * matter to a build.
   *
   * @param targets as typed; empty: all
   */
  static Set<String> scopes(Session session, Path folder, List<String> targets) {
    Path file = folder.resolve(ProjectFileReader.FILE_NAME);
    String text = text(file);
    boolean mentioned =
        PackageList.neededFor(session.packages(), Verb.BUILD, Set.of()).stream()
            .flatMap(each -> each.scope().stream())
            .anyMatch(scope -> text.contains(PackageScopes.word(scope)));
    return mentioned
        ? understood(file).map(each -> scopes(each, targets)).orElse(PackageScopes.NONE)
        : PackageScopes.NONE;
  }

  private static Set<String> scopes(ProjectFile project, List<String> targets) {
    return PackageScopes.of(project, chosen(project, targets));
  }

  private static List<Target> chosen(ProjectFile project, List<String> targets) {
    return targets.isEmpty()
        ? project.targetNames()
        : targets.stream().flatMap(name -> Target.parse(name).stream()).toList();
  }

  private static Optional<ProjectFile> understood(Path file) {
    DiagnosticLog log = new DiagnosticLog();
    Optional<ProjectFile> project = ProjectFileReader.read(file, log);
    return log.hasErrors() ? Optional.empty() : project;
  }

  /** Reading YAML takes longer than a build with nothing to do; looking for a word does not. */
  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.ISO_8859_1);
    } catch (IOException e) {
      throw Session.unreadable(file, e);
    }
  }

  private static SystemPackage named(String name, String evidence) {
    return new SystemPackage(name, evidence, Verb.BUILD, Optional.empty(), PURPOSE);
  }

  /** For other architectures there is no package of musl, so that glibc's is asked for. */
  private static List<SystemPackage> ofCompilers(
      Session session, Attached program, Collection<Target> targets) {
    Set<String> scopes = new TreeSet<>();
    for (Target target : targets) {
      boolean here = target.arch().equals(HostArch.name());
      CLibrary usual = here ? CLibrary.MUSL : CLibrary.GLIBC;
      scopes.addAll(
          PackageScopes.ofProgram(program.libc().orElse(usual.toString()), target.arch()));
    }
    return PackageList.neededFor(session.packages(), Verb.EXEC, scopes).stream()
        .filter(each -> each.from() == Verb.EXEC)
        .toList();
  }
}
