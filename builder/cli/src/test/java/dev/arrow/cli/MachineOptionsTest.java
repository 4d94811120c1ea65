package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.arrow.diag.ArrowException;
import dev.arrow.manifest.Target;
import dev.arrow.run.Machine;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class MachineOptionsTest {
  private static Machine chosen(String target, String... arguments) {
    MachineOptions options = new MachineOptions();
    new CommandLine(new Holder(options)).parseArgs(arguments);
    return options.virtual(Target.parse(target).orElseThrow());
  }

  /** What has the options. */
  @CommandLine.Command
  private static final class Holder {
    @CommandLine.Mixin private final MachineOptions machine;

    Holder(MachineOptions machine) {
      this.machine = machine;
    }
  }

  @Test
  void eachPlatformHasAMachineByDefault() {
    assertThat(chosen("kvm/x86_64")).isEqualTo(Machine.MICROVM);
    assertThat(chosen("kvm/arm64")).isEqualTo(Machine.VIRT);
    assertThat(chosen("xen-pvh/x86_64")).isEqualTo(Machine.XEN_PVH_DOM0);
    assertThat(chosen("xen/arm64")).isEqualTo(Machine.XEN_ALONE);
  }

  @Test
  void theFirstDomainUnderXenCanBeChosen() {
    assertThat(chosen("xen-pvh/x86_64", "--xen-dom0=none")).isEqualTo(Machine.XEN_PVH_DOM0);
    assertThat(chosen("xen-pvh/x86_64", "--xen-dom0=linux")).isEqualTo(Machine.XEN_PVH_GUEST);
  }

  @Test
  void whatDoesNotFitIsRefused() {
    refused(
        "`--xen-dom0` of xen-pvh/x86_64 takes `none` or `linux`, not `minix`.",
        "xen-pvh/x86_64",
        "--xen-dom0=minix");
    refused(
        "`--xen-dom0` of xen/arm64 takes `none`, not `linux`.", "xen/arm64", "--xen-dom0=linux");
    refused(
        "`kvm/x86_64` does not run under Xen; `--xen-dom0` means nothing for it.",
        "kvm/x86_64",
        "--xen-dom0=none");
    refused(
        "`--machine` and `--xen-dom0` both say what the image runs on; give one.",
        "xen-pvh/x86_64",
        "--xen-dom0=none",
        "--machine=xen-pvh-dom0");
    refused(
        "`microvm` is not a machine of xen-pvh/x86_64; there are xen-pvh-dom0, xen-pvh-guest.",
        "xen-pvh/x86_64",
        "--machine=microvm");
    refused("`pcs` is not a machine; there are virt, virt-a57.", "kvm/arm64", "--machine=pcs");
  }

  private static void refused(String message, String target, String... arguments) {
    assertThatThrownBy(() -> chosen(target, arguments))
        .isInstanceOf(ArrowException.class)
        .hasMessage(message);
  }
}
