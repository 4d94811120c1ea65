package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.run.Machine;
import dev.arrow.run.Machines;
import dev.arrow.run.MemorySize;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import picocli.CommandLine.Option;

/** What an image is started on. */
final class MachineOptions {
  private static final String DEFAULT_MEMORY = "64M";

  @Option(
      names = "--machine",
      paramLabel = "MACHINE",
      completionCandidates = Candidates.MachineNames.class,
      description =
          "kvm/x86_64: microvm (without it), microvm-noacpi, q35, pc; kvm/arm64: virt, virt-a57;"
              + " baremetal/x86_64: bios-cd (without it), bios-disk, bios-usb, bios-pc,"
              + " uefi-cd, uefi-disk, uefi-usb")
  private String machine = "";

  @Option(
      names = "--xen-dom0",
      paramLabel = "DOM0",
      completionCandidates = Candidates.FirstDomains.class,
      description =
          "under Xen the first domain is none but the image (without it), or a linux that starts"
              + " it")
  private String firstDomain = "";

  @Option(names = "--memory", paramLabel = "SIZE", description = "such as 16M or 1152K")
  private String memory = "";

  /** Bytes of memory of a virtual machine. */
  long memory(ProjectFile file) {
    return memory(file, memory);
  }

  /** The same where it was not given, or is {@code given}. */
  static long memory(ProjectFile file, String given) {
    return MemorySize.parse(given.isEmpty() ? file.run().memory().orElse(DEFAULT_MEMORY) : given);
  }

  /** The machine for a target; an ArrowException for one that it cannot run on. */
  Machine machine(Session session, Target chosen, ProjectFile file, BuildOptions options) {
    boolean process =
        Platforms.image(session.arrowHome(), file, chosen, options.place(session))
            == ImageKind.PROCESS;
    if (process && machine.isEmpty() && memory.isEmpty() && firstDomain.isEmpty()) {
      return Machine.PROCESS;
    }
    if (process) {
      String option =
          !machine.isEmpty() ? "--machine" : memory.isEmpty() ? "--xen-dom0" : "--memory";
      throw usage("`" + chosen + "` is a process; `" + option + "` means nothing for it.");
    }
    return virtual(chosen);
  }

  /** The virtual machine for a target. */
  Machine virtual(Target chosen) {
    List<Machine> offered = Machines.of(chosen.platform(), chosen.arch());
    if (!firstDomain.isEmpty()) {
      return underXen(chosen, offered);
    }
    return machine.isEmpty()
        ? offered.get(0)
        : offered.stream()
            .filter(each -> each.id().equals(machine))
            .findFirst()
            .orElseThrow(() -> usage(unknown(chosen, offered)));
  }

  private Machine underXen(Target target, List<Machine> offered) {
    if (!machine.isEmpty()) {
      throw usage("`--machine` and `--xen-dom0` both say what the image runs on; give one.");
    }
    if (offered.stream().allMatch(each -> each.firstDomain().isEmpty())) {
      throw usage("`" + target + "` does not run under Xen; `--xen-dom0` means nothing for it.");
    }
    return offered.stream()
        .filter(each -> each.firstDomain().equals(Optional.of(firstDomain)))
        .findFirst()
        .orElseThrow(
            () ->
                usage(
                    "`--xen-dom0` of "
                        + target
                        + " takes "
                        + offered.stream()
                            .flatMap(each -> each.firstDomain().stream())
                            .map(name -> "`" + name + "`")
                            .collect(Collectors.joining(" or "))
                        + ", not `"
                        + firstDomain
                        + "`."));
  }

  /**
   * The same for a debugger. It reads memory as the stopped processor does, and where that has PAN,
   * a kernel that is stopped sees nothing of its program: an early processor is the rule there.
   */
  Machine debugged(Session session, Target chosen, ProjectFile file, BuildOptions options) {
    Machine usual = machine(session, chosen, file, options);
    return machine.isEmpty() && usual == Machine.VIRT ? Machine.VIRT_A57 : usual;
  }

  private String unknown(Target target, List<Machine> offered) {
    String what =
        Machines.named(machine).isPresent()
            ? "` is not a machine of " + target
            : "` is not a machine";
    return "`"
        + machine
        + what
        + "; there are "
        + String.join(", ", offered.stream().map(Machine::id).toList())
        + ".";
  }

  private static ArrowException usage(String message) {
    return ArrowException.of(Diagnostic.of(CliError.USAGE, message));
  }
}
