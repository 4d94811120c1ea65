package dev.arrow.cli.attach;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.exec.CLibrary;
import dev.arrow.cli.exec.StaticBuild;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.FileFault;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.ArchManifestReader;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.process.Command;
import dev.arrow.process.CommandRunner;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Consumer;

/**
 * Runs the command of a project that makes its program, with the variables of `arrow exec`, so that
 * what it makes is static. The command itself knows whether there is anything to do.
 *
 * @param arrowHome where the architectures are described
 * @param build makes the variables
 * @param exec where the compilers of these lie
 * @param runner starts the command
 * @param output takes what it says
 */
public record ProgramBuild(
    Path arrowHome, StaticBuild build, Path exec, CommandRunner runner, Consumer<String> output) {
  private static final String SHELL = "/bin/sh";

  /** Runs the command for the project's architecture, if the project has one. */
  public void run(AttachedProject attached) {
    Optional<String> command = attached.program().build();
    if (command.isPresent()) {
      run(attached.project(), command.get(), variables(attached, attached.arch()));
    }
  }

  private void run(ProjectFile project, String text, SortedMap<String, String> variables) {
    Command command = new Command(List.of(SHELL, "-c", text), project.folder(), variables, false);
    int status = runner.run(command, (line, error) -> output.accept(line)).status();
    if (status != 0) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.NO_PROGRAM,
                  "The command `" + text + "`, which makes the program, ended with " + status + ".")
              .at(project.program().at()));
    }
  }

  private SortedMap<String, String> variables(AttachedProject attached, String arch) {
    DiagnosticLog log = new DiagnosticLog();
    Path file = arrowHome.resolve("archs").resolve(arch).resolve("arch.yaml");
    Optional<ArchManifest> manifest = ArchManifestReader.read(file, log);
    log.throwIfErrors();
    ArchManifest known = manifest.orElseThrow();
    Optional<String> prefix =
        Optional.ofNullable(attached.project().toolchain().prefix().get(arch));
    Optional<String> libc = attached.program().libc();
    try {
      CLibrary library = libc.flatMap(CLibrary::named).orElseGet(() -> build.usual(known));
      return build.variables(known, library, prefix);
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(CliError.FILE, exec, e));
    }
  }
}
