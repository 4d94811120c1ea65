package dev.arrow.generate.build;

import dev.arrow.manifest.ImageKind;
import java.nio.file.Path;
import java.util.List;

/**
 * One image that is now up to date.
 *
 * @param target its name, for example {@code kvm/x86_64:debug}
 * @param folder its build folder
 * @param image the stripped image, or the kernel that a program is to be attached to
 * @param debug the same with its symbols
 * @param kind what the image is
 * @param libraries the names of those that are on, dependencies before their users
 * @param attaching whether this is but the kernel
 */
public record BuiltTarget(
    String target,
    Path folder,
    Path image,
    Path debug,
    ImageKind kind,
    List<String> libraries,
    boolean attaching) {
  public BuiltTarget {
    libraries = List.copyOf(libraries);
  }
}
