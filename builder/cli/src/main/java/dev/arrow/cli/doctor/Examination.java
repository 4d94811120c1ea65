package dev.arrow.cli.doctor;

import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.run.KvmProbe;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found on this machine.
 *
 * @param tools in the order of packages.txt
 * @param java the Java in use
 * @param kvm whether KVM works; empty if there is no QEMU to try it with
 * @param cache where things are kept that can be made again
 */
public record Examination(
    List<Tool> tools, Java java, Optional<KvmProbe.Verdict> kvm, Cache cache) {
  public Examination {
    tools = List.copyOf(tools);
  }

  /**
   * A Java.
   *
   * @param version such as `17.0.9`
   * @param home its folder
   */
  public record Java(String version, Path home) {}

  /**
   * The user's cache.
   *
   * @param folder which may not exist yet
   * @param writable whether it can be written, or made
   * @param free bytes that this user can still write there
   */
  public record Cache(Path folder, boolean writable, long free) {}

  /** The tools that the verbs up to one need and do not have. */
  public List<Tool> wanting(Verb last) {
    return tools.stream().filter(tool -> !tool.works() && tool.isNeededUpTo(last)).toList();
  }
}
