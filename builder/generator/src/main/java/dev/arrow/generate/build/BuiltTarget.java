package dev.arrow.generate.build;

import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.Target;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * One image that is now up to date.
 *
 * @param target its name, for example {@code kvm/x86_64:debug}
 * @param folder its build folder
 * @param image the stripped image; not there yet when a program is to be attached to the kernel
 * @param debug the same, or the kernel, with its symbols
 * @param kind what the image is
 * @param libraries the names of those that are on, dependencies before their users
 * @param kernel the stripped kernel that a program is to be attached to; none for a linked one
 */
public record BuiltTarget(
    String target,
    Path folder,
    Path image,
    Path debug,
    ImageKind kind,
    List<String> libraries,
    Optional<Path> kernel) {
  /** The library by which a project asks for it. */
  private static final String FLAT_IMAGE = "flat-image";

  private static final String FLAT = ".image";

  public BuiltTarget {
    libraries = List.copyOf(libraries);
  }

  /** The architecture, such as {@code arm64}. */
  public String arch() {
    return Target.parse(target).orElseThrow().arch();
  }

  /** The image as one of Linux's, not there yet when it is to be written; none is not asked for. */
  public Optional<Path> flat() {
    return libraries.contains(FLAT_IMAGE)
        ? Optional.of(image.resolveSibling(image.getFileName() + FLAT))
        : Optional.empty();
  }

  /** What was linked: the image, or the kernel for it. */
  public Path linked() {
    return kernel.orElse(image);
  }
}
