package dev.arrow.cli;

import dev.arrow.cli.attach.AttachedProject;
import dev.arrow.cli.attach.Attacher;
import dev.arrow.cli.attach.ProgramBuild;
import dev.arrow.cli.exec.CommandFile;
import dev.arrow.cli.exec.StaticBuild;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.run.SymbolFile;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Attaches a project's program to what was built.
 *
 * @param session the user's
 * @param output takes what the program's own build says
 */
record Attachments(Session session, Consumer<String> output) {
  /** Runs the command that makes the program, if the project has one. */
  void makeProgram(AttachedProject attached) {
    Path exec = session.cache().resolve("exec");
    String path = session.environment().getOrDefault("PATH", "");
    StaticBuild build =
        new StaticBuild(
            exec,
            session.arrowHome().resolve("templates/exec"),
            new CommandFile(session.directory(), path));
    new ProgramBuild(session.arrowHome(), build, exec, session.commands(), output).run(attached);
  }

  /** The symbols of the program that is attached to an image, if one is. */
  static Optional<SymbolFile> symbols(Session session, ProjectFile project, BuiltTarget target) {
    Optional<AttachedProject> attached =
        target.kernel().flatMap(kernel -> AttachedProject.of(project, target.arch()));
    return attached.map(AttachedProject::elf).map(elf -> symbols(session, elf));
  }

  private static SymbolFile symbols(Session session, Path elf) {
    return new SymbolFile(elf, ProgramReader.read(elf, session.shown(elf)).base());
  }

  /** Makes the image of a target whose kernel was built. */
  void attach(AttachedProject attached, BuiltTarget target) {
    target
        .kernel()
        .ifPresent(kernel -> new Attacher(attached, session::shown).attach(kernel, target.image()));
  }
}
