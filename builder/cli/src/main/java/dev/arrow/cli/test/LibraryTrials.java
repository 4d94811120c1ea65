package dev.arrow.cli.test;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.manifest.PlacedText;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ReadyFiles;
import dev.arrow.manifest.Target;
import dev.arrow.pool.FilePatterns;
import dev.arrow.pool.FolderReader;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.process.HostArch;
import dev.arrow.resolve.ConfigLayers;
import dev.arrow.resolve.LibraryAlone;
import dev.arrow.resolve.Resolver;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tests of libraries, as their manifests name them. */
public final class LibraryTrials {
  private static final Pattern WISH = Pattern.compile("[ /*]*config: (\\w+=.*)");

  private static final ProjectFile.Program ATTACHED =
      new ProjectFile.Program.Attached(
          Optional.empty(),
          ReadyFiles.single(new PlacedText("program", SourcePosition.wholeFile("arrow.yaml"))));

  private final TestTools tools;
  private final Path home;
  private final ProjectFile like;
  private final PoolIndex pools;
  private final Resolver linked;
  private final Resolver attached;
  private final HostSupport support;

  /**
   * @param home folder for all that is made; may be removed at any time
   * @param like whose targets and toolchain are taken
   * @param pools where libraries come from
   */
  public LibraryTrials(TestTools tools, Path home, ProjectFile like, PoolIndex pools) {
    this.tools = tools;
    this.home = home;
    this.like = like;
    this.pools = pools;
    this.linked = resolver(home, like, pools, new ProjectFile.Program.Linked(List.of()));
    this.attached = resolver(home, like, pools, ATTACHED);
    this.support = new HostSupport(tools, pools, home.resolve(HostTrial.HOST));
  }

  /** For a project of the same targets whose program needs nothing. */
  private static Resolver resolver(
      Path home, ProjectFile like, PoolIndex pools, ProjectFile.Program program) {
    ProjectFile empty = project(home, like, program);
    return new Resolver(empty, pools, ConfigLayers.read(empty));
  }

  private static ProjectFile project(Path home, ProjectFile like, ProjectFile.Program program) {
    return new ProjectFile(
        home.resolve("arrow.yaml"),
        GuestProject.NAME,
        program,
        like.targets(),
        like.toolchain(),
        List.of(),
        new TreeMap<>(),
        Optional.empty(),
        like.libraries(),
        like.run(),
        like.tests());
  }

  /** Whether a library can be on for a target at all. */
  public boolean isPossible(Library library, Target target) {
    return alone(library, target).isPresent();
  }

  /** A library that only attached programs have is tried with such a one. */
  private Optional<LibraryAlone> alone(Library library, Target target) {
    return linked.alone(library, target).or(() -> attached.alone(library, target));
  }

  /**
   * The tests of a library on this machine: none when it is for other architectures only.
   *
   * @param targets those that the library is for
   */
  public List<Trial> host(Library library, List<Target> targets) {
    List<Path> files = files(library, library.manifest().tests().host());
    List<Target> here =
        targets.stream().filter(target -> target.arch().equals(HostArch.name())).toList();
    if (here.isEmpty() || files.isEmpty()) {
      return List.of();
    }
    Optional<LibraryAlone> alone =
        here.stream().flatMap(target -> alone(library, target).stream()).findFirst();
    List<Trial> trials = new ArrayList<>();
    for (Path file : files) {
      TestProgram program = new TestProgram(library.name(), library.folder(), file);
      trials.add(new HostTrial(tools, support, program, alone));
    }
    return trials;
  }

  /** The tests of a library on a target, which are linked programs. */
  public List<Trial> guest(Library library, Target target) {
    List<Trial> trials = new ArrayList<>();
    if (linked.alone(library, target).isEmpty()) {
      return trials;
    }
    for (Path file : files(library, library.manifest().tests().guest())) {
      TestProgram program = new TestProgram(library.name(), library.folder(), file);
      GuestTrial.Place place = new GuestTrial.Place(like, pools, target);
      trials.add(new GuestTrial(tools, place, program, source(program)));
    }
    return trials;
  }

  private static List<Path> files(Library library, List<PlacedText> patterns) {
    DiagnosticLog log = new DiagnosticLog();
    List<Path> files =
        List.copyOf(new FilePatterns(new FolderReader(log)).expand(library.folder(), patterns));
    log.throwIfErrors();
    return files;
  }

  /** The test file, the headers beside it, and the options that it asks for in comments. */
  private GuestTrial.Source source(TestProgram program) {
    SortedMap<String, Path> links = new TreeMap<>();
    links.put(program.path(), program.file());
    for (FolderReader.Entry beside :
        new FolderReader(new DiagnosticLog()).list(program.file().resolveSibling(""))) {
      if (beside.name().endsWith(".h")) {
        links.put(program.root().relativize(beside.path()).toString(), beside.path());
      }
    }
    Map<String, String> texts = Map.of("config/common.config", wishes(program.file()));
    GuestProject project =
        new GuestProject(
            home.resolve(program.subject()).resolve(program.folderName()), home.resolve("obj"));
    return new GuestTrial.Source(
        project, new GuestProject.Content(List.of(program.path()), links, new TreeMap<>(), texts));
  }

  private static String wishes(Path file) {
    try {
      return Files.readString(file)
          .lines()
          .map(WISH::matcher)
          .filter(wish -> wish.matches())
          .map(wish -> "CONFIG_" + wish.group(1).replaceFirst("[ */]*$", "") + "\n")
          .collect(Collectors.joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
