package dev.arrow.cli.attach;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.FileFault;
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
      Path archive = image.resolveSibling(image.getFileName() + ROOT);
      RootArchive.write(project.root(shown), archive);
      new Attachment(Kernel.read(kernel), program, project.words(), Optional.of(archive))
          .write(image);
      state.keep(image);
      return true;
    } catch (IOException e) {
      throw ArrowException.of(FileFault.writing(CliError.FILE, image, e));
    }
  }
}
