package dev.arrow.lint;

import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import dev.arrow.process.CommandRunner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A compiler that looks at headers and makes nothing.
 *
 * @param arch the architecture it compiles for
 * @param argv its command with all flags but those for folders
 * @param runner starts it
 */
public record HeaderCompiler(String arch, List<String> argv, CommandRunner runner) {
  private static final List<String> FLAGS =
      List.of(
          "-std=gnu11",
          "-ffreestanding",
          "-fsyntax-only",
          "-fdiagnostics-color=never",
          "-fmax-errors=5",
          "-Wall",
          "-Wextra",
          "-Wundef",
          "-Wstrict-prototypes",
          "-Werror");

  public HeaderCompiler {
    argv = List.copyOf(argv);
  }

  /**
   * A GCC, without the headers of the system it runs on; nothing if it does not say where its own
   * are.
   *
   * @param command its name
   * @param folder where it is asked
   */
  public static Optional<HeaderCompiler> gcc(
      String arch, String command, Path folder, CommandRunner runner) {
    CommandResult own =
        runner.run(
            Command.of(folder, command, "-print-file-name=include").withEnvironment("LC_ALL", "C"));
    String include = own.output().strip();
    if (!own.succeeded() || !include.startsWith("/")) {
      return Optional.empty();
    }
    List<String> argv = new ArrayList<>(List.of(command));
    argv.addAll(FLAGS);
    argv.addAll(List.of("-nostdinc", "-isystem", include));
    return Optional.of(new HeaderCompiler(arch, argv, runner));
  }

  /** What it says of some files; empty if it has nothing to say. */
  String complaints(Path folder, List<Path> includeFolders, List<Path> files) {
    List<String> whole = new ArrayList<>(argv);
    includeFolders.forEach(each -> whole.add("-I" + each));
    files.forEach(each -> whole.add(each.toString()));
    CommandResult result = runner.run(Command.of(folder, whole).withEnvironment("LC_ALL", "C"));
    return result.succeeded() ? "" : result.error();
  }
}
