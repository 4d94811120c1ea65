package dev.arrow.cli.exec;

import dev.arrow.manifest.ArchManifest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What makes a program's own build produce a static program: variables that name the tools, and
 * compilers that are found before the machine's own, for builds that do not look at variables.
 */
public final class StaticBuild {
  /** Tells a build that makes programs for several architectures which one is asked for. */
  private static final String ARCH = "ARROW_ARCH";

  private final Path home;
  private final Path templates;
  private final CommandFile commands;

  /**
   * Works in a folder that is kept.
   *
   * @param home where the compilers lie
   * @param templates the folder of the template that they are printed from
   * @param commands finds the machine's compilers
   */
  public StaticBuild(Path home, Path templates, CommandFile commands) {
    this.home = home;
    this.templates = templates;
    this.commands = commands;
  }

  /** What a program for an architecture is linked with unless the user says otherwise. */
  public CLibrary usual(ArchManifest arch) {
    return new ToolchainFinder(commands, home).usual(arch);
  }

  /**
   * The variables to be set, `PATH` among them; the compilers are there when this returns.
   *
   * @param prefix of the cross tools in the project's file, if there is one
   * @throws dev.arrow.diag.ArrowException when a compiler is missing
   */
  public SortedMap<String, String> variables(
      ArchManifest arch, CLibrary library, Optional<String> prefix) throws IOException {
    StaticToolchain toolchain = new ToolchainFinder(commands, home).find(arch, library, prefix);
    SortedMap<String, String> variables = toolchain.variables();
    variables.put(ARCH, arch.name());
    Path folder = new ToolFolder(home, templates).of(toolchain);
    variables.put("PATH", folder + ":" + commands.searchPath());
    return variables;
  }

  /** One variable as it can be given to a shell. */
  public static String assignment(String name, String value) {
    return name + "=" + ToolchainFinder.quoted(value);
  }
}
