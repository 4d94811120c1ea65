package dev.arrow.run.dom0;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A Linux of the distribution that can be Xen's first domain.
 *
 * @param image the kernel
 * @param modules what it has to load before Xen's programs can work, in this order
 */
record LinuxKernel(Path image, List<Path> modules) {
  private static final String PACKAGE = "linux-image-amd64";

  /** Folder and name below the kernel's drivers; each needs at most those before it. */
  private static final List<String> NAMES =
      List.of(
          "xen/xen-privcmd",
          "xen/xen-evtchn",
          "xen/xen-gntdev",
          "xen/xen-gntalloc",
          "xen/xenfs/xenfs");

  /** The newest one whose modules are there. */
  static LinuxKernel newest(Installed installed) {
    List<Path> images = installed.all("boot", "vmlinuz-*");
    for (int i = images.size() - 1; i >= 0; i--) {
      Optional<LinuxKernel> kernel = of(installed, images.get(i));
      if (kernel.isPresent()) {
        return kernel.get();
      }
    }
    throw Installed.missing("Linux (/boot/vmlinuz-*, with Xen's modules)", PACKAGE);
  }

  private static Optional<LinuxKernel> of(Installed installed, Path image) {
    String version = image.getFileName().toString().substring("vmlinuz-".length());
    Path folder = installed.path("lib/modules").resolve(version);
    List<String> builtIn = builtIn(folder);
    List<Path> modules = new ArrayList<>();
    for (String name : NAMES) {
      String inside = "kernel/drivers/" + name + ".ko";
      if (Files.isRegularFile(folder.resolve(inside))) {
        modules.add(folder.resolve(inside));
      } else if (!builtIn.contains(inside)) {
        return Optional.empty();
      }
    }
    return Optional.of(new LinuxKernel(image, List.copyOf(modules)));
  }

  private static List<String> builtIn(Path folder) {
    try {
      return Files.readAllLines(folder.resolve("modules.builtin"), StandardCharsets.UTF_8);
    } catch (IOException e) {
      return List.of();
    }
  }
}
