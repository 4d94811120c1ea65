package dev.arrow.cli.doctor;

import dev.arrow.cli.doctor.Examination.Cache;
import dev.arrow.cli.doctor.Examination.Java;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.manifest.Target;
import dev.arrow.process.HostArch;
import dev.arrow.run.GuestArch;
import dev.arrow.run.KvmProbe;
import dev.arrow.run.ProcessStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Looks at everything that `arrow doctor` shows. */
public final class Examiner {
  private final ToolExaminer tools;
  private final Optional<Host> host;
  private final Java java;
  private final Path cache;

  /**
   * Looks at this machine.
   *
   * @param cache the user's cache, which may not exist
   */
  public Examiner(ToolExaminer tools, ProcessStarter starter, Java java, Path cache) {
    this.tools = tools;
    this.host =
        GuestArch.of(HostArch.name())
            .map(each -> new Host(each.machineEmulator(), new KvmProbe(starter, each)));
    this.java = java;
    this.cache = cache;
  }

  /** What plays machines of this machine's own architecture, and what may speed it up. */
  private record Host(String emulator, KvmProbe kvm) {
    /** Whether KVM works; empty without the emulator that shows it. */
    Optional<KvmProbe.Verdict> verdict(List<Tool> found) {
      return found.stream().anyMatch(tool -> tool.command().equals(emulator) && tool.works())
          ? Optional.of(kvm.verdict())
          : Optional.empty();
    }
  }

  /**
   * What a project asks for.
   *
   * @param name the project's
   * @param targets its targets
   * @param scopes of packages.txt that they fall in
   * @param tools of its toolchain
   */
  public record Wishes(
      String name, List<Target> targets, Set<String> scopes, List<SystemPackage> tools) {
    public Wishes {
      targets = List.copyOf(targets);
      scopes = Set.copyOf(scopes);
      tools = List.copyOf(tools);
    }
  }

  /** Looks for the tools that the given lines of packages.txt name, and at the rest. */
  public Examination examine(List<SystemPackage> lines, Optional<Wishes> project) {
    List<Tool> found = tools.examine(lines);
    return new Examination(
        found,
        project.map(this::project),
        java,
        host.flatMap(each -> each.verdict(found)),
        cache());
  }

  private Examination.Project project(Wishes wishes) {
    return new Examination.Project(
        wishes.name(), wishes.targets(), wishes.scopes(), tools.examine(wishes.tools()));
  }

  private Cache cache() {
    Path folder = cache;
    while (!Files.exists(folder) && folder.getParent() != null) {
      folder = folder.getParent();
    }
    return new Cache(cache, Files.isDirectory(folder) && Files.isWritable(folder), free(folder));
  }

  private static long free(Path folder) {
    try {
      return Files.getFileStore(folder).getUsableSpace();
    } catch (IOException e) {
      return 0;
    }
  }
}
