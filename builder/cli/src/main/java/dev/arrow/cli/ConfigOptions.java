package dev.arrow.cli;

import dev.arrow.cli.attach.AttachedProject;
import dev.arrow.cli.attach.CallFile;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.pool.PoolIndex;
import dev.arrow.resolve.ConfigChange;
import dev.arrow.resolve.ConfigEditor;
import dev.arrow.resolve.ConfigLayers;
import dev.arrow.resolve.ProjectReading;
import java.io.IOException;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands of `arrow config` have in common. */
final class ConfigOptions {
  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here")
  private String project = "";

  @Option(
      names = {"-t", "--target"},
      paramLabel = "TARGET",
      description = "one of the project's targets")
  private String target = "";

  @Mixin private ShellOption shell = new ShellOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  /** The project, read, and what can be done with its configuration. */
  record Opened(ProjectFile project, PoolIndex pools, ConfigEditor editor) {}

  Opened open(Session session) {
    return open(session, project);
  }

  /** The same for a command that may name the project without an option. */
  Opened open(Session session, String named) {
    String folder = named.isEmpty() ? project : named;
    DiagnosticLog log = new DiagnosticLog();
    ProjectFile file = ProjectReading.project(session.project(folder), log);
    ProjectSources sources = ProjectSources.of(file, fetch.place(session));
    ProjectReading read = ProjectReading.of(file, session.arrowHome(), sources, log);
    sources.save();
    session.console().diagnostics(read.warnings());
    file.targetNames().forEach(target -> lookAtProgram(session, file, target));
    return new Opened(
        file,
        read.pools(),
        new ConfigEditor(file, read.pools(), read.layers(), shell.permit(session, file.folder())));
  }

  /** A program may be there before it was ever attached. */
  private static void lookAtProgram(Session session, ProjectFile file, Target target) {
    try {
      for (AttachedProject attached : AttachedProject.of(file, target.arch()).stream().toList()) {
        new CallFile(session.arrowHome(), attached).bring();
      }
    } catch (IOException e) {
      // What it calls is not known then, and that is told.
    }
  }

  /** The target that was named, else the project's first. */
  Target target(ProjectFile file) {
    return Targets.named(file, target);
  }

  /** The target that was named, if one was. */
  Optional<Target> onlyTarget(ProjectFile file) {
    return Targets.optional(file, target);
  }

  /** An editor of the project for other layers, such as those of a change. */
  ConfigEditor editor(Session session, Opened opened, ConfigLayers layers) {
    return new ConfigEditor(
        opened.project(), opened.pools(), layers, shell.permit(session, opened.project().folder()));
  }

  /** Writes a change and says what the user should know of it. */
  static int apply(Session session, ConfigChange change) {
    session.console().diagnostics(change.remarks());
    change.layers().write();
    return ArrowCommand.DONE;
  }
}
