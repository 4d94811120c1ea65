package dev.arrow.cli.attach;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.Program.Attached;
import dev.arrow.pack.image.Words;
import dev.arrow.pack.root.RootArchive;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a project says of the program that is attached to its images of an architecture.
 *
 * @param project the project
 * @param program its `app`
 * @param arch the architecture
 * @param file the program's file
 */
public record AttachedProject(ProjectFile project, Attached program, String arch, PlacedText file) {

  /** The same, for a project that attaches a program; a project names a file for each target. */
  public static Optional<AttachedProject> of(ProjectFile project, String arch) {
    return project.program() instanceof Attached attached
        ? attached.elf().of(arch).map(file -> new AttachedProject(project, attached, arch, file))
        : Optional.empty();
  }

  /** The program's file, which need not be there. */
  public Path elf() {
    return project.folder().resolve(file.text()).normalize();
  }

  /** The program's file; an ArrowException if it is not there. */
  Path existingElf() {
    if (Files.isRegularFile(elf())) {
      return elf();
    }
    String hint =
        program.build().isPresent()
            ? "`build: " + program.build().get() + "` did not make it; is its name right?"
            : "Build it first, or write the command that does: `app: {elf: ..., build: COMMAND}`.";
    throw ArrowException.of(
        Diagnostic.of(CliError.NO_PROGRAM, "There is no file `" + file + "`.")
            .at(file.at())
            .withHint(hint));
  }

  /**
   * Where the root filesystem comes from, if there is one.
   *
   * @param shown how messages call a path
   */
  Optional<RootArchive.Source> root(Function<Path, String> shown) {
    return rootPath().map(path -> new RootArchive.Source(path, shown.apply(path)));
  }

  private Optional<Path> rootPath() {
    return project.rootfs().map(name -> project.folder().resolve(name).normalize());
  }

  /** What the program is started with; it is called by the name of its file. */
  Words words() {
    String name = String.valueOf(elf().getFileName());
    List<String> arguments = new ArrayList<>(List.of(name));
    arguments.addAll(project.args());
    List<String> variables = new ArrayList<>();
    project.env().forEach((variable, value) -> variables.add(variable + "=" + value));
    return new Words(path(name), arguments, variables);
  }

  /** Where the program sees itself: at its place in the root filesystem, else at the top of it. */
  private String path(String name) {
    return rootPath()
        .filter(root -> Files.isDirectory(root) && elf().startsWith(root))
        .map(root -> "/" + root.relativize(elf()))
        .orElse("/" + name);
  }
}
