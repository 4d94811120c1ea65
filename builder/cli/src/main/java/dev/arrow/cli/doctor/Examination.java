package dev.arrow.cli.doctor;

import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.run.KvmProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What was found on this machine.
 *
 * @param tools in the order of packages.txt
 * @param project what a project needs, if there is one
 * @param java the Java in use
 * @param kvm whether KVM works; empty if there is no QEMU to try it with
 * @param cache where things are kept that can be made again
 */
public record Examination(
    List<Tool> tools,
    Optional<Project> project,
    Java java,
    Optional<KvmProbe.Verdict> kvm,
    Cache cache) {
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

  /**
   * A project on this machine.
   *
   * @param name as arrow.yaml has it
   * @param platforms of its targets
   * @param tools of its toolchain, by architecture
   */
  public record Project(String name, SortedSet<String> platforms, List<Tool> tools) {
    public Project {
      platforms = Collections.unmodifiableSortedSet(new TreeSet<>(platforms));
      tools = List.copyOf(tools);
    }
  }

  /**
   * The tools that the verbs up to one need and do not have; with a project those that its targets
   * need.
   */
  public List<Tool> wanting(Verb last) {
    Set<String> platforms = project.map(each -> (Set<String>) each.platforms()).orElse(Set.of());
    List<Tool> all = new ArrayList<>(tools);
    project.ifPresent(each -> all.addAll(each.tools()));
    Set<String> seen = new HashSet<>();
    return all.stream()
        .filter(tool -> !tool.works() && tool.isNeededUpTo(last, platforms))
        .filter(tool -> seen.add(tool.command()))
        .toList();
  }
}
