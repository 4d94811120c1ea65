package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.template.Templates;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Writes the pipeline of a project, from templates/deploy, to the top of its repository. */
final class PipelineWriter {
  /** What needs no quotes in YAML and in a shell. */
  private static final Pattern PLAIN_PATH = Pattern.compile("[A-Za-z0-9_][A-Za-z0-9._/-]*");

  private final Path templates;
  private final PipelineService service;

  /**
   * Writes for a service.
   *
   * @param templates the folder of the templates
   * @param service its name, as the user gave it
   */
  PipelineWriter(Path templates, String service) {
    this.templates = templates;
    this.service = PipelineService.named(service).orElseThrow(() -> unknown(service));
  }

  /**
   * What the templates print.
   *
   * @param name the project's
   * @param project its folder, below the top of the repository
   * @param prefix before a path in that folder; empty at the top
   */
  private record Model(String name, String project, String prefix) {}

  /**
   * Where the pipeline of a project is to be written.
   *
   * @throws ArrowException when a file is there already, or the path cannot stand in a pipeline
   */
  Path place(Path project) {
    Path file = top(project).resolve(service.file());
    if (Files.exists(file)) {
      throw ArrowException.of(
          Diagnostic.of(CliError.EXISTS, "`" + file + "` is there already.")
              .withHint("Move it away, or take the lines you want from a new project's."));
    }
    String path = path(project);
    if (!path.isEmpty() && !PLAIN_PATH.matcher(path).matches()) {
      throw ArrowException.of(
          Diagnostic.of(
              CliError.BAD_NAME,
              "`"
                  + path
                  + "` cannot stand in a pipeline; letters, digits, `.`, `_`, `-` and `/`"
                  + " can."));
    }
    return file;
  }

  /** Writes it. */
  void write(Path project, String name) {
    Path file = place(project);
    String path = path(project);
    Model model = path.isEmpty() ? new Model(name, ".", "") : new Model(name, path, path + "/");
    try {
      AtomicFile.writeIfChanged(file, new Templates(templates).render(service + ".ftl", model));
    } catch (IOException e) {
      throw Session.unwritable(file, e);
    }
  }

  /** What the user does next. */
  String advice(Path project) {
    return service.file()
        + " was written in "
        + top(project)
        + "; give the pipeline the variables ARROW_REPOSITORY and ARROW_REF";
  }

  /** The folder of the git repository that the project lies in, or will lie in. */
  private static Path top(Path project) {
    for (Path folder = project; folder != null; folder = folder.getParent()) {
      if (Files.exists(folder.resolve(".git"))) {
        return folder;
      }
    }
    return project;
  }

  private static String path(Path project) {
    return top(project).relativize(project).toString();
  }

  private static ArrowException unknown(String service) {
    return ArrowException.of(
        Diagnostic.of(
                CliError.USAGE, "`" + service + "` is no service that pipelines are known for.")
            .withHint(Suggestion.of(service, PipelineService.names())));
  }
}
