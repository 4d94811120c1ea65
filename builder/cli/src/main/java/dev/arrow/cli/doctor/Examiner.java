package dev.arrow.cli.doctor;

import dev.arrow.cli.doctor.Examination.Cache;
import dev.arrow.cli.doctor.Examination.Java;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.run.KvmProbe;
import dev.arrow.run.ProcessStarter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** Looks at everything that `arrow doctor` shows. */
public final class Examiner {
  private static final String QEMU = "qemu-system-x86_64";

  private final ToolExaminer tools;
  private final KvmProbe kvm;
  private final Java java;
  private final Path cache;

  /**
   * Looks at this machine.
   *
   * @param cache the user's cache, which may not exist
   */
  public Examiner(ToolExaminer tools, ProcessStarter starter, Java java, Path cache) {
    this.tools = tools;
    this.kvm = new KvmProbe(starter);
    this.java = java;
    this.cache = cache;
  }

  /**
   * What a project asks for.
   *
   * @param name the project's
   * @param platforms of its targets
   * @param tools of its toolchain
   */
  public record Wishes(String name, SortedSet<String> platforms, List<SystemPackage> tools) {
    public Wishes {
      tools = List.copyOf(tools);
    }
  }

  /** Looks for the tools that the given lines of packages.txt name, and at the rest. */
  public Examination examine(List<SystemPackage> lines, Optional<Wishes> project) {
    List<Tool> found = tools.examine(lines);
    boolean qemu = found.stream().anyMatch(tool -> tool.command().equals(QEMU) && tool.works());
    return new Examination(
        found,
        project.map(this::project),
        java,
        qemu ? Optional.of(kvm.verdict()) : Optional.empty(),
        cache());
  }

  private Examination.Project project(Wishes wishes) {
    return new Examination.Project(
        wishes.name(), wishes.platforms(), tools.examine(wishes.tools()));
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
