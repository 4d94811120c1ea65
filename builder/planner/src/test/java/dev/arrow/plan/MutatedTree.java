package dev.arrow.plan;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.ExternalRules;
import dev.arrow.manifest.Origin;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.FetchedTrees;
import dev.arrow.resolve.AppFacts;
import dev.arrow.resolve.PlanError;
import dev.arrow.resolve.ProjectReading;
import dev.arrow.resolve.Resolution;
import dev.arrow.resolve.Resolver;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The pools and examples of this repository in memory, to be spoilt file by file. */
final class MutatedTree {
  private static final Path CHECKOUT = Path.of("../..");
  private static final List<String> FOLDERS =
      List.of("archs", "platforms", "library-pools", "examples");

  /** Libraries that no linked program takes. */
  private static final List<String> OF_READY_PROGRAMS =
      List.of("library-pools/exec", "library-pools/posix", "library-pools/vfs");

  private static final SortedSet<String> NEEDS = new TreeSet<>(List.of("printf", "malloc"));
  private static final Toolchain TOOLCHAIN =
      new Toolchain("cc", List.of(), "ld", "objcopy", "nm", Set.of(), "a compiler", List.of());

  private final Path home = Jimfs.newFileSystem(Configuration.unix()).getPath("/arrow");
  private final List<Path> texts = new ArrayList<>();

  MutatedTree() throws IOException {
    for (String folder : FOLDERS) {
      copy(folder);
    }
    add("examples/primes/config/common.config", "CONFIG_PRIMES_LIMIT=5\nCONFIG_TLSF_CHECK=y\n");
    add(
        "examples/hello/config/kvm-x86_64.config",
        "# CONFIG_LIB_DEBUGCON is not set\nCONFIG_ALLOC_IS_REGION=y\nCONFIG_REGION_GROW_PAGES=8\n");
    add(
        "examples/hello/config/common.config",
        "CONFIG_LIB_CONSOLE_STDERR=y\nCONFIG_LIB_SANITIZER=y\n");
    texts.sort(null);
  }

  /** All files that may be spoilt, with the projects' several times, sorted. */
  List<Path> texts() {
    List<Path> weighted = new ArrayList<>(texts);
    texts.stream()
        .filter(file -> file.startsWith(home.resolve("examples")))
        .forEach(file -> weighted.addAll(List.of(file, file, file, file)));
    return weighted;
  }

  Path home() {
    return home;
  }

  /** The project that a file matters to. */
  Path project(Path file) {
    Path examples = home.resolve("examples");
    if (file.startsWith(examples)) {
      return examples.resolve(examples.relativize(file).getName(0));
    }
    boolean ofReadyPrograms =
        OF_READY_PROGRAMS.stream().anyMatch(each -> file.startsWith(home.resolve(each)));
    return examples.resolve(ofReadyPrograms ? "busybox" : "hello");
  }

  /** The whole way from the files to plans for all targets, with what the user would be told. */
  static List<BuildPlan> planned(Path home, Path folder) {
    DiagnosticLog log = new DiagnosticLog();
    ProjectFile project = ProjectReading.project(folder, log);
    ProjectReading read = ProjectReading.of(project, home, new NothingThere(), log);
    Resolver resolver = new Resolver(project, read.pools(), read.layers());
    BuildPlanner planner = new BuildPlanner(project, home, read.pools());
    List<BuildPlan> plans = new ArrayList<>();
    for (Target target : project.targetNames()) {
      boolean linked = project.program() instanceof ProjectFile.Program.Linked;
      AppFacts facts = linked ? AppFacts.linked(NEEDS) : AppFacts.none();
      Resolution resolution = resolver.resolve(target, facts);
      resolution.requireHonoured();
      if (!linked || resolution.program().isPresent()) {
        plans.add(planner.plan(resolution, TOOLCHAIN, facts.undefinedSymbols()));
      }
    }
    return plans;
  }

  private void copy(String folder) throws IOException {
    Path from = CHECKOUT.resolve(folder);
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        Path inside = CHECKOUT.relativize(file);
        if (!inside.toString().contains("/build/") && !inside.toString().contains("/tests/")) {
          write(inside.toString(), Files.readAllBytes(file));
        }
      }
    }
  }

  private void add(String path, String text) throws IOException {
    write(path, text.getBytes(StandardCharsets.UTF_8));
  }

  private void write(String path, byte[] content) throws IOException {
    Path file = home.resolve(path);
    Files.createDirectories(file.getParent());
    Files.write(file, content);
    if (path.endsWith(".yaml") || path.endsWith("/Kconfig") || path.endsWith(".config")) {
      texts.add(file);
    }
  }

  /** Has nothing that a spoilt file may ask for. */
  private static final class NothingThere implements FetchedTrees {
    @Override
    public Path pool(Origin.Git origin) {
      throw refused(origin.at());
    }

    @Override
    public Path library(String name, ExternalRules rules, Path folder) {
      throw refused(SourcePosition.wholeFile(folder.toString()));
    }

    @Override
    public Set<Path> filesRead() {
      return Set.of();
    }

    private static ArrowException refused(SourcePosition at) {
      return ArrowException.of(
          Diagnostic.of(PlanError.UNWRITABLE_FILE, "Nothing is fetched here.").at(at));
    }
  }
}
