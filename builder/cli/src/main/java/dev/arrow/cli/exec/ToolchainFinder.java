package dev.arrow.cli.exec;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.exec.StaticToolchain.Compiler;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ArchManifest;
import dev.arrow.process.HostArch;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Finds the tools that make static programs.
 *
 * @param commands finds programs
 * @param own folder of our own compilers, which are none to build upon
 */
record ToolchainFinder(CommandFile commands, Path own) {

  /** What a program for an architecture is linked with unless the user says otherwise. */
  CLibrary usual(ArchManifest arch) {
    boolean here = arch.name().equals(HostArch.name());
    return here || commands.compiler(musl(arch) + "gcc", own).isPresent()
        ? CLibrary.MUSL
        : CLibrary.GLIBC;
  }

  /**
   * The toolchain for an architecture.
   *
   * @param given prefix of the cross tools in the project's file, if there is one
   * @throws ArrowException when the compiler is missing
   */
  StaticToolchain find(ArchManifest arch, CLibrary library, Optional<String> given) {
    boolean here = arch.name().equals(HostArch.name());
    String prefix = given.orElse(here ? "" : arch.triplet() + "-");
    if (library == CLibrary.GLIBC) {
      return glibc(prefix);
    }
    return here ? muslHere(arch, prefix) : muslCross(arch, prefix);
  }

  private StaticToolchain glibc(String prefix) {
    // A prefix may be a path; our own compilers are called by their names alone.
    String bare = prefix.substring(prefix.lastIndexOf('/') + 1);
    List<Compiler> compilers = new ArrayList<>();
    compilers.add(new Compiler(names(bare, "gcc", "cc"), quoted(require(prefix + "gcc"))));
    Optional<Path> cxx = commands.compiler(prefix + "g++", own);
    cxx.ifPresent(
        file -> compilers.add(new Compiler(names(bare, "g++", "c++"), quoted(file.toString()))));
    String cxxName = cxx.isPresent() ? bare + "g++" : "";
    return new StaticToolchain(compilers, bare + "gcc", cxxName, prefix, "");
  }

  /** Debian's `musl-gcc` is GCC with other folders; which GCC, a variable says. */
  private StaticToolchain muslHere(ArchManifest arch, String prefix) {
    String musl = quoted(require("musl-gcc"));
    List<Compiler> compilers = new ArrayList<>();
    compilers.add(
        new Compiler(List.of("musl-gcc", "gcc", "cc"), with(require(prefix + "gcc"), musl)));
    Optional<Path> cxx = commands.compiler(prefix + "g++", own);
    cxx.ifPresent(
        file -> compilers.add(new Compiler(List.of("g++", "c++"), with(file.toString(), musl))));
    String packages = "/usr/lib/" + musl(arch).replaceFirst("-$", "") + "/pkgconfig";
    return new StaticToolchain(
        compilers, "musl-gcc", cxx.isPresent() ? "g++" : "", prefix, packages);
  }

  private StaticToolchain muslCross(ArchManifest arch, String prefix) {
    String cc = musl(arch) + "gcc";
    String packages = "/usr/lib/" + musl(arch).replaceFirst("-$", "") + "/pkgconfig";
    if (commands.compiler(musl(arch) + "ar", own).isPresent()) {
      Compiler compiler = new Compiler(List.of(cc), quoted(require(cc)));
      return new StaticToolchain(List.of(compiler), cc, "", musl(arch), packages);
    }
    return debianCross(cc, prefix, packages);
  }

  /** Debian's cross compiler for musl is GCC's with other folders, as the one of this machine. */
  private StaticToolchain debianCross(String cc, String prefix, String packages) {
    String bare = prefix.substring(prefix.lastIndexOf('/') + 1);
    Compiler compiler =
        new Compiler(List.of(cc, bare + "gcc"), with(require(prefix + "gcc"), quoted(require(cc))));
    return new StaticToolchain(List.of(compiler), cc, "", prefix, packages);
  }

  /** Tools of this machine are also found under the names that stand for any compiler. */
  private static List<String> names(String prefix, String name, String usual) {
    return prefix.isEmpty() ? List.of(name, usual) : List.of(prefix + name);
  }

  private static String musl(ArchManifest arch) {
    return arch.triplet().replaceFirst("-gnu(eabihf)?$", "-musl$1") + "-";
  }

  private static String with(String compiler, String musl) {
    return "env REALGCC=" + quoted(compiler) + " " + musl;
  }

  private String require(String compiler) {
    return commands
        .compiler(compiler, own)
        .map(Path::toString)
        .orElseThrow(() -> missing(compiler));
  }

  private static ArrowException missing(String compiler) {
    int end = compiler.lastIndexOf('-');
    String machine = end < 0 ? "" : "-" + compiler.substring(0, end).replace('_', '-');
    String name = compiler.equals("musl-gcc") ? "musl-tools" : "gcc" + machine;
    String hint =
        machine.endsWith("-musl")
            ? "Debian has it for arm64, as `musl-dev:arm64` behind `dpkg --add-architecture arm64`;"
                + " `--libc glibc` does without."
            : "Install it with `apt-get install " + name + "`.";
    return ArrowException.of(
        Diagnostic.of(CliError.NO_COMPILER, "The compiler `" + compiler + "` is not installed.")
            .withHint(hint));
  }

  /** One word for a shell. */
  static String quoted(String text) {
    return text.matches("[\\w./:=+@%-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }
}
