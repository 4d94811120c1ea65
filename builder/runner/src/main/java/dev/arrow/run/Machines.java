package dev.arrow.run;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which virtual machines there are for a target, and by what name. */
public final class Machines {
  /** The platform whose images QEMU starts without anything in between. */
  private static final String PLAIN = "kvm";

  private Machines() {}

  /** The names of all virtual machines. */
  public static List<String> names() {
    return all().map(Machine::id).toList();
  }

  /** The virtual machine of that name. */
  public static Optional<Machine> named(String name) {
    return all().filter(m -> m.id().equals(name)).findFirst();
  }

  /**
   * All virtual machines for a target, the default first; none if QEMU plays none. A platform that
   * is not Arrow's own is taken for one that brings an entry point for QEMU, as kvm does.
   *
   * @param platform its name in targets
   * @param arch the architecture's name there
   */
  public static List<Machine> offered(String platform, String arch) {
    Optional<GuestArch> played = GuestArch.of(arch);
    if (played.isEmpty()) {
      return List.of();
    }
    List<Machine> own = own(platform, played.get());
    return own.isEmpty() ? plain(played.get()) : own;
  }

  /**
   * The same, of which there must be one.
   *
   * @throws ArrowException if there is none
   */
  public static List<Machine> of(String platform, String arch) {
    List<Machine> machines = offered(platform, arch);
    if (machines.isEmpty()) {
      throw none(arch);
    }
    return machines;
  }

  /** Machines that start an image without anything in between; none if QEMU plays none. */
  public static List<Machine> plain(GuestArch arch) {
    return own(PLAIN, arch);
  }

  private static List<Machine> own(String platform, GuestArch arch) {
    return all().filter(m -> m.arch() == arch && m.platform().equals(platform)).toList();
  }

  private static ArrowException none(String arch) {
    return ArrowException.of(
        Diagnostic.of(
                RunError.NO_MACHINE, "There is no machine to start images of `" + arch + "` on.")
            .withHint(
                "Start the image by hand; QEMU is used for "
                    + Arrays.stream(GuestArch.values())
                        .map(GuestArch::arch)
                        .collect(Collectors.joining(" and "))
                    + "."));
  }

  private static Stream<Machine> all() {
    return Arrays.stream(Machine.values()).filter(machine -> machine != Machine.PROCESS);
  }
}
