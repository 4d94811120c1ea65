package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.CompilerFlag;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.plan.Toolchain;
import dev.arrow.pool.Library;
import dev.arrow.process.Command;
import dev.arrow.process.CommandRunner;
import dev.arrow.resolve.Resolution;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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

  /** The toolchain for a target's architecture. */
  Toolchain probe(Resolution resolution) {
    return probe(resolution.arch().manifest(), questions(resolution));
  }

  /** Flags of which the compiler must be asked, whichever libraries will be on. */
  private static List<CompilerFlag> questions(Resolution resolution) {
    List<CompilerFlag> flags = new ArrayList<>(resolution.arch().manifest().cflags());
    flags.addAll(resolution.arch().manifest().kernelCflags());
    for (Library library : resolution.pools().libraries()) {
      flags.addAll(library.manifest().cflags());
      flags.addAll(library.manifest().cflagsEverywhere());
    }
    return flags.stream().filter(CompilerFlag::isQuestion).toList();
  }

  /**
   * The toolchain for an architecture.
   *
   * @param questions flags of which the compiler may know some and not others
   * @throws ArrowException that names every command that is missing
   */
  Toolchain probe(ArchManifest arch, List<CompilerFlag> questions) {
    DiagnosticLog log = new DiagnosticLog();
    ToolFinder finder = new ToolFinder(searchPath, log);
    ToolchainCommands commands = ToolchainCommands.of(project, arch);
    String prefix = commands.prefix();
    List<Optional<Path>> found = new ArrayList<>();
    for (String command : List.of("make", "awk", "flock", "mv")) {
      found.add(finder.require(command));
    }
    String named = project.toolchain().compiler();
    found.add(
        commands.prefixed()
            ? finder.requireCross(prefix, named)
            : finder.requireCompiler(project.folder(), named));
    for (String command : ToolchainCommands.BINUTILS) {
      found.add(finder.requireCross(prefix, command));
    }
    log.throwIfErrors();
    List<Path> executables = found.stream().flatMap(Optional::stream).toList();
    CompilerProbe compiler = new CompilerProbe(runner, project.folder(), commands.compiler());
    CompilerProbe.Answer answer = compiler.ask(arch);
    compiler.assembler(answer).ifPresent(finder::require);
    log.throwIfErrors();
    return new Toolchain(
        compiler.command(),
        answer.flags(),
        prefix + "ld",
        prefix + "objcopy",
        prefix + "nm",
        compiler.unknown(answer.flags(), questions),
        answer.identity() + CompilerProbe.identity(assembler(prefix)),
        executables);
  }

  private String assembler(String prefix) {
    return runner.run(Command.of(project.folder(), prefix + "ld", "-v")).output();
  }
}
