package dev.arrow.manifest;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ProjectFile.PlacedTarget;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFile.RunDefaults;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Reads `arrow.yaml`. */
public final class ProjectFileReader {
  /** The name of a project's file. */
  public static final String FILE_NAME = "arrow.yaml";

  private final Path file;
  private final YamlMap map;

  private ProjectFileReader(Path file, YamlMap map) {
    this.file = file;
    this.map = map;
  }

  /** The project; throws an ArrowException that names all faults of the file. */
  public static ProjectFile read(Path file) {
    DiagnosticLog log = new DiagnosticLog();
    Optional<ProjectFile> project = read(file, log);
    log.throwIfErrors();
    return project.orElseThrow(() -> new ArrowException(log.sorted()));
  }

  /** The project with all that could be understood; nothing if that is too little. */
  public static Optional<ProjectFile> read(Path file, DiagnosticLog log) {
    return YamlFile.read(file, ProjectShape.FILE, log)
        .map(map -> new ProjectFileReader(file, map).project());
  }

  private ProjectFile project() {
    PlacedText name = map.requiredText("name");
    ManifestChecks.requireName(
        map,
        name,
        new ManifestChecks.Naming("a project", Names.isProject(name.text()), rule(name.text())));
    ProjectFile.Program program = ProgramReader.read(map);
    List<PlacedTarget> targets = targets();
    if (program instanceof ProjectFile.Program.Attached attached) {
      ReadyFilesReader.requireAll(attached.elf(), targets, map.source());
    }
    ProjectFile project =
        new ProjectFile(
            file,
            name.text(),
            program,
            targets,
            ToolchainReader.read(map),
            map.texts("args").stream().map(PlacedText::text).toList(),
            map.map("env").map(YamlMap::freeTexts).orElse(new TreeMap<>()),
            map.text("rootfs").map(PlacedText::text),
            libraries(),
            runDefaults(),
            tests(),
            BudgetReader.read(map, targets.stream().map(PlacedTarget::target).toList()),
            map.texts("shell").stream().map(PlacedText::text).toList());
    return project;
  }

  private static String rule(String name) {
    return Names.isTakenByBuilds(name)
        ? "A file of that name lies where the image would; take another one."
        : "Use small letters, digits, `-`, `_` and `.`, a letter first.";
  }

  private List<PlacedTarget> targets() {
    List<PlacedTarget> targets = new ArrayList<>();
    Set<Target> seen = new HashSet<>();
    for (YamlValue item : map.items("targets")) {
      item.text().flatMap(text -> target(text)).filter(t -> isNew(seen, t)).ifPresent(targets::add);
    }
    map.value("targets")
        .filter(YamlValue::isEmptyList)
        .ifPresent(ManifestChecks.bad("must name at least one target"));
    return targets;
  }

  private Optional<PlacedTarget> target(PlacedText text) {
    Optional<Target> target = Target.parse(text.text());
    if (target.isEmpty()) {
      map.source().log().report(Target.malformed(text.text(), text.at()));
    }
    return target.map(each -> new PlacedTarget(each, text.at()));
  }

  private boolean isNew(Set<Target> seen, PlacedTarget target) {
    boolean added = seen.add(target.target());
    if (!added) {
      String message = "The target `" + target.target() + "` is listed twice.";
      map.source().report(ManifestError.BAD_VALUE, target.at(), message);
    }
    return added;
  }

  private List<PoolReference> libraries() {
    List<PoolReference> pools = new ArrayList<>();
    for (YamlValue item : map.items("libraries")) {
      item.map().flatMap(this::pool).ifPresent(pools::add);
    }
    return pools;
  }

  private Optional<PoolReference> pool(YamlMap item) {
    if (item.value(ProjectShape.PATH).isPresent() || item.value("git").isEmpty()) {
      item.narrow(ProjectShape.FOLDER);
      return folder(item);
    }
    item.narrow(OriginShapes.GIT);
    return OriginReader.git(item).map(PoolReference.Fetched::new);
  }

  private Optional<PoolReference> folder(YamlMap item) {
    PlacedText path = item.requiredText(ProjectShape.PATH);
    try {
      Path folder = file.toAbsolutePath().resolveSibling(path.text()).normalize();
      return Optional.of(new PoolReference.Folder(folder, path.at()));
    } catch (InvalidPathException e) {
      item.value(ProjectShape.PATH).ifPresent(ManifestChecks.bad("is not a path"));
      return Optional.empty();
    }
  }

  private ProjectFile.Tests tests() {
    Optional<YamlMap> tests = map.map("tests");
    if (tests.isEmpty()) {
      return new ProjectFile.Tests(List.of(), true);
    }
    boolean image = tests.get().value("image").flatMap(YamlValue::flag).orElse(true);
    ProjectFile.Tests found = new ProjectFile.Tests(tests.get().texts("guest"), image);
    return found;
  }

  private RunDefaults runDefaults() {
    Optional<YamlMap> run = map.map("run");
    if (run.isEmpty()) {
      return new RunDefaults(Optional.empty(), List.of());
    }
    Optional<String> memory = run.get().text("memory").map(PlacedText::text);
    List<String> publish = run.get().texts("publish").stream().map(PlacedText::text).toList();
    return new RunDefaults(memory, publish);
  }
}
