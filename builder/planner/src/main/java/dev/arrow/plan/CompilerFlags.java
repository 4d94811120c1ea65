package dev.arrow.plan;

import dev.arrow.manifest.ArchManifest;
import dev.arrow.pool.Pool;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The flags that many units share. They are the same on every platform, so that platforms share
 * objects.
 *
 * @param home the installation's folder
 * @param project the project's folder
 * @param pools pools whose folders must not show in objects
 */
record CompilerFlags(Path home, Path project, List<Pool> pools) {

  /** What the installation's folder is called in objects. */
  private static final String HOME = "arrow";

  private static final List<String> CODE =
      List.of(
          "-std=gnu11",
          "-O2",
          "-g",
          // they differ when one machine preprocesses and another one compiles
          "-gno-column-info",
          "-ffreestanding",
          "-fvisibility=hidden",
          "-ffunction-sections",
          "-fdata-sections",
          "-fno-pic",
          "-fomit-frame-pointer",
          "-fno-asynchronous-unwind-tables",
          "-fno-stack-protector",
          "-fno-common",
          "-Wa,--noexecstack");

  private static final List<String> STRICT =
      List.of(
          "-Wall",
          "-Wextra",
          "-Wshadow",
          "-Wstrict-prototypes",
          "-Wmissing-prototypes",
          "-Wwrite-strings",
          "-Wpointer-arith",
          "-Wundef",
          "-Werror");

  /** For libraries that run as part of the kernel. */
  List<String> kernel(Toolchain toolchain, ArchManifest arch) {
    List<String> flags = library(toolchain, arch);
    flags.addAll(toolchain.known(arch.kernelCflags()));
    return List.copyOf(flags);
  }

  /** For libraries of the program's side, which may use vector registers. */
  List<String> programLibrary(Toolchain toolchain, ArchManifest arch) {
    return List.copyOf(library(toolchain, arch));
  }

  /** For the user's own sources. */
  List<String> program(Toolchain toolchain, ArchManifest arch) {
    return List.copyOf(with(toolchain, arch, List.of("-Wall")));
  }

  private List<String> library(Toolchain toolchain, ArchManifest arch) {
    return with(toolchain, arch, STRICT);
  }

  private List<String> with(Toolchain toolchain, ArchManifest arch, List<String> warnings) {
    List<String> flags = new ArrayList<>(CODE);
    flags.addAll(toolchain.known(arch.cflags()));
    flags.addAll(warnings);
    flags.addAll(toolchain.compilerFlags());
    flags.addAll(prefixMaps());
    return flags;
  }

  /** The map that fits and was given last holds, so the project, which may lie within, is last. */
  private List<String> prefixMaps() {
    List<String> maps = new ArrayList<>();
    maps.add(prefixMap(home, HOME));
    wayToHome().ifPresent(way -> maps.add(prefixMap(way, HOME)));
    for (Pool pool : pools) {
      // Also one below the installation: what is fetched may be kept anywhere.
      if (!pool.isArrows()) {
        maps.add(prefixMap(pool.root(), "pool/" + pool.name()));
      }
    }
    maps.add(prefixMap(project, "."));
    return maps;
  }

  /**
   * A cache of objects names files relative to where the compiler runs: the same names for both.
   */
  private Optional<Path> wayToHome() {
    Path way = project.relativize(home);
    return way.toString().isEmpty() ? Optional.empty() : Optional.of(way);
  }

  /** Where a fetched tree lies is no business of an image's. */
  static String externalMap(Path root, String library) {
    return prefixMap(root, "external/" + library);
  }

  static String prefixMap(Path folder, String shown) {
    return "-ffile-prefix-map=" + folder + "=" + shown;
  }
}
