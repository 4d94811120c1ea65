package dev.arrow.cli.doctor;

import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.manifest.Target;
import dev.arrow.run.KvmProbe;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
   * @param targets its targets
   * @param scopes of packages.txt that they fall in
   * @param tools of its toolchain, by architecture
   */
  public record Project(String name, List<Target> targets, Set<String> scopes, List<Tool> tools) {
    public Project {
      targets = List.copyOf(targets);
      scopes = Set.copyOf(scopes);
      tools = List.copyOf(tools);
    }
  }

  /**
   * The tools that the verbs up to one need and do not have; with a project those that its targets
   * need, without one those for this machine's own architecture.
   */
  public List<Tool> wanting(Verb last) {
    List<Tool> all = new ArrayList<>(tools);
    project.ifPresent(each -> all.addAll(each.tools()));
    Set<String> seen = new HashSet<>();
    return all.stream()
        .filter(tool -> !tool.works() && tool.isNeededUpTo(last, this::counts))
        .filter(tool -> seen.add(tool.command()))
        .toList();
  }

  private boolean counts(String scope) {
    return project
        .map(each -> each.scopes().contains(scope))
        .orElse(!PackageScopes.isForeign(scope) && !PackageScopes.isChosen(scope));
  }
}
