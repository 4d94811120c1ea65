package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.plan.HostArch;
import dev.arrow.plan.Toolchain;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Finds the commands of a project's toolchain and asks the compiler what it is. */
final class ToolchainProbe {

  private final CommandRunner runner;
  private final ProjectFile project;
  private final String searchPath;

  /**
   * @param searchPath value of {@code PATH}
   */
  ToolchainProbe(CommandRunner runner, ProjectFile project, String searchPath) {
    this.runner = runner;
    this.project = project;
    this.searchPath = searchPath;
  }

  /**
   * The toolchain for an architecture.
   *
   * @throws ArrowException that names every command that is missing
   */
  Toolchain probe(ArchManifest arch) {
    DiagnosticLog log = new DiagnosticLog();
    ToolFinder finder = new ToolFinder(searchPath, log);
    String prefix = prefix(arch);
    boolean clang = project.toolchain().compiler().equals("clang");
    List<Optional<Path>> found = new ArrayList<>();
    for (String command : List.of("make", "awk", "flock", "mv")) {
      found.add(finder.require(command));
    }
    String compiler = project.toolchain().compiler();
    found.add(clang ? finder.require(compiler) : finder.requireCross(prefix, compiler));
    for (String command : List.of("ld", "objcopy", "nm")) {
      found.add(finder.requireCross(prefix, command));
    }
    log.throwIfErrors();
    List<Path> executables = found.stream().flatMap(Optional::stream).toList();
    return clang
        ? toolchain("clang", List.of("--target=" + arch.triplet()), prefix, executables)
        : toolchain(prefix + compiler, List.of(), prefix, executables);
  }

  private Toolchain toolchain(
      String compiler, List<String> machine, String prefix, List<Path> executables) {
    List<String> question = new ArrayList<>(List.of(compiler, "-v", "-print-file-name=include"));
    question.addAll(machine);
    CommandResult answer = runner.run(Command.of(project.folder(), question));
    String include = answer.output().strip();
    if (!answer.succeeded() || !include.startsWith("/")) {
      throw ArrowException.of(
          Diagnostic.of(
                  BuildError.UNUSABLE_COMPILER,
                  "`" + compiler + "` does not say where its own headers are.")
              .withHint("Is it a complete GCC or clang? Try `" + compiler + " -v`."));
    }
    List<String> flags = new ArrayList<>(machine);
    flags.addAll(List.of("-nostdinc", "-isystem", include));
    return new Toolchain(
        compiler,
        flags,
        prefix + "ld",
        prefix + "objcopy",
        prefix + "nm",
        identity(answer.error()) + identity(assembler(prefix)),
        executables);
  }

  private String assembler(String prefix) {
    return runner.run(Command.of(project.folder(), prefix + "ld", "-v")).output();
  }

  /** The lines that say what the compiler is; others depend on the question and the folder. */
  private static String identity(String text) {
    return Arrays.stream(text.split("\n"))
        .filter(
            line ->
                line.contains(" version ") || line.startsWith("Target:") || line.contains("GNU ld"))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private String prefix(ArchManifest arch) {
    String given = project.toolchain().prefix().get(arch.name());
    if (given != null) {
      return given;
    }
    return arch.name().equals(HostArch.name()) ? "" : arch.triplet() + "-";
  }
}
