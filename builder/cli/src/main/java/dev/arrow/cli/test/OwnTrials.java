package dev.arrow.cli.test;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.manifest.Target;
import dev.arrow.pool.FilePatterns;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.MainFunction;
import dev.arrow.pool.PoolIndex;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The tests of a project itself: its image, and the programs that its `tests:` name. */
public final class OwnTrials {
  private static final int MOST_FILES = 10_000;
  private static final Set<String> POOL_FILES = Set.of("pool.yaml", "library.yaml");

  private final TestTools tools;
  private final Path home;
  private final ProjectFile project;
  private final PoolIndex pools;
  private final DiagnosticLog log = new DiagnosticLog();
  private final FolderReader reader = new FolderReader(log);

  /**
   * @param home folder for all that is made; may be removed at any time
   */
  public OwnTrials(TestTools tools, Path home, ProjectFile project, PoolIndex pools) {
    this.tools = tools;
    this.home = home;
    this.project = project;
    this.pools = pools;
  }

  /** The image of a target, unless the project says that it is no test. */
  public List<Trial> image(BuiltTarget image) {
    if (!project.tests().image()) {
      return List.of();
    }
    Target target = Target.parse(image.target()).orElseThrow();
    return List.of(new ImageTrial(tools, new GuestTrial.Place(project, pools, target), image));
  }

  /** The test programs on a target, each linked with the program's sources but its `main`. */
  public List<Trial> guest(Target target) {
    SortedSet<Path> files = expand(project.tests().guest());
    if (files.isEmpty()) {
      return List.of();
    }
    List<String> rest = sourcesWithoutMain();
    SortedMap<String, Path> links = new TreeMap<>();
    collect(project.folder(), links);
    log.throwIfErrors();
    List<Trial> trials = new ArrayList<>();
    for (Path file : files) {
      TestProgram program = new TestProgram(project.name(), project.folder(), file);
      List<String> sources = new ArrayList<>(List.of(program.path()));
      sources.addAll(rest);
      GuestProject place =
          new GuestProject(home.resolve("_own").resolve(program.folderName()), home.resolve("obj"));
      trials.add(
          new GuestTrial(
              tools,
              new GuestTrial.Place(project, pools, target),
              program,
              new GuestTrial.Source(place, new GuestProject.Content(sources, links, Map.of()))));
    }
    return trials;
  }

  private List<String> sourcesWithoutMain() {
    if (!(project.program() instanceof ProjectFile.Program.Linked linked)) {
      return List.of();
    }
    SortedSet<Path> tests = expand(project.tests().guest());
    List<String> sources = new ArrayList<>();
    for (Path file : expand(linked.sources())) {
      if (!tests.contains(file) && !MainFunction.isIn(reader.content(file))) {
        sources.add(project.folder().relativize(file).toString());
      }
    }
    return sources;
  }

  private SortedSet<Path> expand(List<PlacedText> patterns) {
    SortedSet<Path> files =
        new TreeSet<>(new FilePatterns(reader).expand(project.folder(), patterns));
    log.throwIfErrors();
    return files;
  }

  /** Every file of the project but what is built, and pools. */
  private void collect(Path folder, SortedMap<String, Path> links) {
    List<FolderReader.Entry> entries = reader.list(folder);
    boolean top = folder.equals(project.folder());
    if (!top && entries.stream().anyMatch(entry -> POOL_FILES.contains(entry.name()))) {
      return;
    }
    for (FolderReader.Entry entry : entries) {
      String path = project.folder().relativize(entry.path()).toString();
      boolean made =
          path.equals("build")
              || path.equals(ProjectFileReader.FILE_NAME)
              || path.equals("arrow.lock");
      if (made) {
        continue;
      }
      if (entry.isFolder()) {
        collect(entry.path(), links);
      } else if (links.size() >= MOST_FILES) {
        throw ArrowException.of(
            Diagnostic.of(
                CliError.FILE,
                "The project has more than " + MOST_FILES + " files beside its pools."));
      } else {
        links.put(path, entry.path());
      }
    }
  }
}
