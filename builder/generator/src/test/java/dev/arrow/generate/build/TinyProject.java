package dev.arrow.generate.build;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.generate.TestRunner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A small installation and a project of two targets, which really build and run on this host. */
final class TinyProject {

  private static final Path RESOURCES = Path.of("src/test/resources/tiny");
  private static final Path TEMPLATES = Path.of("../../templates");

  final Path home;
  final Path project;
  final Listener heard = new Listener();

  private TinyProject(Path home, Path project) {
    this.home = home;
    this.project = project;
  }

  /** Writes both below a folder; nothing in it is newer than a minute. */
  static TinyProject in(Path folder) throws IOException {
    TinyProject tiny = new TinyProject(folder.resolve("home"), folder.resolve("project"));
    copy(RESOURCES.resolve("home"), tiny.home);
    copy(TEMPLATES, tiny.home.resolve("templates"));
    copy(RESOURCES.resolve("linker"), tiny.home.resolve("templates/linker"));
    copy(RESOURCES.resolve("project"), tiny.project);
    tiny.age();
    return tiny;
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Path copy = to.resolve(from.relativize(file).toString());
        if (Files.isDirectory(file)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(file, copy);
        }
      }
    }
  }

  /** Makes all files older than any build that follows. */
  void age() {
    new TestRunner()
        .run(
            home.getParent(),
            "sh",
            "-c",
            "find . -name build -prune -o -print0 | xargs -0 touch -h -d '2 minutes ago'");
  }

  void write(String file, String text) {
    try {
      Path path = project.resolve(file);
      Files.createDirectories(path.getParent());
      Files.writeString(path, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void replace(Path file, String old, String with) {
    try {
      Files.writeString(file, Files.readString(file).replace(old, with));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  BuildResult build(String... targets) {
    return build(System.getenv(), targets);
  }

  private BuildResult build(Map<String, String> environment, String... targets) {
    return some(environment, targets).complete();
  }

  /** What can be built. */
  BuildResult buildSome(String... targets) {
    return some(System.getenv(), targets);
  }

  private BuildResult some(Map<String, String> environment, String... targets) {
    heard.clear();
    BuildRequest request =
        new BuildRequest(
            project,
            home,
            List.of(targets),
            2,
            false,
            Optional.empty(),
            new ProjectSources.Place(Path.of("/nonexistent"), true),
            false);
    return new ProjectBuilder(new TestRunner(), environment, heard).buildSome(request);
  }

  /** What a build that must fail says: the commands' words, then the diagnostics. */
  String failure(String... targets) {
    return failureWith(System.getenv(), targets);
  }

  /** The same in another environment. */
  String failureWith(Map<String, String> environment, String... targets) {
    try {
      build(environment, targets);
    } catch (ArrowException e) {
      List<String> text = new ArrayList<>(heard.output);
      e.diagnostics().forEach(d -> text.add(DiagnosticPrinter.text(d)));
      return String.join("\n", text);
    }
    throw new AssertionError("the build succeeded");
  }

  /** Output and status of an image. */
  String run(String folder) {
    var result = new TestRunner().run(project, "build/" + folder + "/greet");
    return result.output() + result.status();
  }

  byte[] bytes(String file) {
    try {
      return Files.readAllBytes(project.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Keeps what a build reports. */
  static final class Listener implements BuildListener {
    final List<String> waiting = new ArrayList<>();
    final List<String> compiled = new ArrayList<>();
    final List<String> steps = new ArrayList<>();
    final List<String> output = new ArrayList<>();

    private void clear() {
      waiting.clear();
      compiled.clear();
      steps.clear();
      output.clear();
    }

    @Override
    public void note(Diagnostic diagnostic) {
      output.add(diagnostic.message());
    }

    @Override
    public void waiting(String message) {
      waiting.add(message);
    }

    @Override
    public void progress(Progress progress) {
      steps.add(progress.action() + " " + progress.subject());
      if (progress.action().equals("CC")) {
        compiled.add(progress.subject());
      }
    }

    @Override
    public void output(String line) {
      output.add(line);
    }
  }
}
