package dev.arrow.cli.attach;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.FileFault;
import dev.arrow.elf.ElfMachine;
import dev.arrow.pack.image.Attachment;
import dev.arrow.pack.image.Kernel;
import dev.arrow.pack.program.Program;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.pack.root.RootArchive;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Makes images of kernels and a program, unless they are there already.
 *
 * @param project whose program
 * @param shown how messages call a path
 */
public record Attacher(AttachedProject project, Function<Path, String> shown) {
  /** Behind an image's name: the root filesystem that it carries. */
  private static final String ROOT = ".root.cpio";

  /** Refuses a program that was built for another architecture than the target's. */
  private void requireArch(Program program) {
    int machine = program.elf().header().machine();
    if (ElfMachine.number(project.arch()).orElseThrow() != machine) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.NO_PROGRAM,
                  "`"
                      + project.file()
                      + "` is for "
                      + ElfMachine.words(machine)
                      + ", and the target needs a program for "
                      + project.arch()
                      + ".")
              .at(project.file().at())
              .withHint(
                  project.program().build().isPresent()
                      ? "The command of `app.build` is to look at CC or ARROW_ARCH."
                      : "Build it for " + project.arch() + ", or choose another target."));
    }
  }

  /**
   * Brings an image up to date.
   *
   * @param kernel the stripped kernel
   * @param image where the image is to be
   * @return whether it was written
   * @throws ArrowException when the program or its root filesystem cannot become part of an image
   */
  public boolean attach(Path kernel, Path image) {
    Path elf = project.existingElf();
    try {
      ImageState state = ImageState.of(project, kernel, shown);
      if (state.holds(image)) {
        return false;
      }
      Program program = ProgramReader.read(elf, shown.apply(elf));
      requireArch(program);
      Path archive = image.resolveSibling(image.getFileName() + ROOT);
      RootArchive.write(project.root(shown), project.arch(), archive);
      new Attachment(Kernel.read(kernel), program, project.words(), Optional.of(archive))
          .write(image);
      state.keep(image);
      return true;
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(CliError.FILE, image, e));
    }
  }
}
