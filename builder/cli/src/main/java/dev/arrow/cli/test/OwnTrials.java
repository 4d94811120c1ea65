package dev.arrow.cli.test;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.FilePatterns;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.MainFunction;
import dev.arrow.pool.PoolIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/** The tests of a project itself: its image, and the programs that its `tests:` name. */
public final class OwnTrials {
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
    ProjectTree tree = tree();
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
              new GuestTrial.Source(
                  place,
                  new GuestProject.Content(sources, tree.links(), tree.copies(), Map.of()))));
    }
    return trials;
  }

  private ProjectTree tree() {
    try {
      ProjectTree tree = new ProjectTree(reader, project.folder());
      log.throwIfErrors();
      return tree;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
}
