package dev.arrow.generate.build;

import dev.arrow.manifest.ArchManifest;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.process.HostArch;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What the programs of a project's toolchain are called for an architecture.
 *
 * @param prefix of the cross tools; empty on the machine's own architecture
 * @param compiler the compiler's name or path
 * @param prefixed whether the compiler is a cross GCC, which has the prefix in its name
 */
public record ToolchainCommands(String prefix, String compiler, boolean prefixed) {
  /** A cross GCC has the machine in its name; clang, and what is named in full, has not. */
  private static final Pattern TAKES_PREFIX = Pattern.compile("gcc(-[0-9.]+)?");

  /** The binutils that link. */
  static final List<String> BINUTILS = List.of("ld", "objcopy", "nm");

  /** A program and the Debian package that brings it, if one does. */
  public record Program(String command, String debianPackage) {}

  /** The names that a project's `toolchain:` and the architecture give them. */
  public static ToolchainCommands of(ProjectFile project, ArchManifest arch) {
    String given = project.toolchain().prefix().get(arch.name());
    boolean own = arch.name().equals(HostArch.name());
    String prefix = given != null ? given : own ? "" : arch.triplet() + "-";
    String named = project.toolchain().compiler();
    boolean prefixed = TAKES_PREFIX.matcher(named).matches();
    return new ToolchainCommands(prefix, prefixed ? prefix + named : named, prefixed);
  }

  /**
   * The compiler, then the binutils; a package is empty where none is known, as for a compiler with
   * a path.
   */
  public List<Program> programs() {
    Program first =
        prefixed
            ? cross(compiler.substring(prefix.length()))
            : new Program(compiler, ToolFinder.isPackaged(compiler) ? compiler : "");
    return Stream.concat(Stream.of(first), BINUTILS.stream().map(this::cross)).toList();
  }

  private Program cross(String command) {
    return new Program(prefix + command, ToolFinder.packageOf(prefix, command));
  }
}
