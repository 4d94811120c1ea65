package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.run.Machine;
import dev.arrow.run.MemorySize;
import picocli.CommandLine.Option;

/** What an image is started on. */
final class MachineOptions {
  private static final String DEFAULT_MEMORY = "64M";

  @Option(
      names = "--machine",
      paramLabel = "MACHINE",
      completionCandidates = Candidates.Machines.class,
      description = "microvm (without it), microvm-noacpi, q35 or pc")
  private String machine = "";

  @Option(names = "--memory", paramLabel = "SIZE", description = "such as 16M or 1152K")
  private String memory = "";

  /** Bytes of memory of a virtual machine. */
  long memory(ProjectFile file) {
    return MemorySize.parse(memory.isEmpty() ? file.run().memory().orElse(DEFAULT_MEMORY) : memory);
  }

  /** The machine for a target; an ArrowException for one that it cannot run on. */
  Machine machine(Session session, Target chosen, ProjectFile file, BuildOptions options) {
    boolean process =
        Platforms.image(session.arrowHome(), file, chosen, options.place(session))
            == ImageKind.PROCESS;
    if (process && machine.isEmpty() && memory.isEmpty()) {
      return Machine.PROCESS;
    }
    if (process) {
      String option = machine.isEmpty() ? "--memory" : "--machine";
      throw usage("`" + chosen + "` is a process; `" + option + "` means nothing for it.");
    }
    String name = machine.isEmpty() ? Machine.MICROVM.id() : machine;
    return Machine.virtual(name)
        .orElseThrow(
            () ->
                usage(
                    "`"
                        + name
                        + "` is not a machine; there are "
                        + String.join(", ", Machine.virtualNames())
                        + "."));
  }

  private static ArrowException usage(String message) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message));
  }
}
