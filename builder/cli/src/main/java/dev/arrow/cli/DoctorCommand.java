package dev.arrow.cli;

import dev.arrow.cli.doctor.Examination;
import dev.arrow.cli.doctor.ExaminationDocument;
import dev.arrow.cli.doctor.ExaminationText;
import dev.arrow.cli.doctor.Examiner;
import dev.arrow.cli.doctor.ProjectTools;
import dev.arrow.cli.doctor.Tool;
import dev.arrow.cli.doctor.ToolExaminer;
import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.cli.packages.PackageScopes;
import dev.arrow.cli.packages.SearchPath;
import dev.arrow.cli.packages.SystemPackage;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFile.PoolReference;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pool.PoolIndex;
import dev.arrow.pool.PoolScanner;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** `arrow doctor`: what is on this machine of all that builds and runs need. */
@Command(
    footer = {
      "",
      "Status 1 when something is missing that builds or runs need; in a project,",
      "what its targets need.",
    })
final class DoctorCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Option(names = "--install", description = "install what is missing")
  private boolean install;

  @Option(names = "--verify", description = "also ask for what `arrow verify` needs")
  private boolean verify;

  @Option(names = "--yes", description = "install without asking")
  private boolean yes;

  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "whose targets and toolchain; without it the nearest one above here")
  private String project = "";

  DoctorCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Verb last = verify ? Verb.VERIFY : Verb.RUN;
    List<SystemPackage> lines = session.packages();
    Examination found = install ? installed(lines, last) : examine(lines);
    List<Tool> wanting = found.wanting(last);
    session
        .console()
        .result(
            () -> ExaminationDocument.of(found, wanting),
            out -> out.print(ExaminationText.of(found)));
    if (!wanting.isEmpty()) {
      session.console().flush();
      throw new ArrowException(wanting.stream().map(Tool::fault).toList());
    }
    return ArrowCommand.DONE;
  }

  private Examination installed(List<SystemPackage> lines, Verb last) {
    Examination found = examine(lines);
    List<Tool> wanting = found.wanting(last);
    if (wanting.isEmpty()) {
      return found;
    }
    session
        .installer()
        .require(
            wanting.stream()
                .map(tool -> tool.uses().get(0))
                .filter(each -> !each.name().isEmpty())
                .toList(),
            yes);
    return examine(lines);
  }

  private Examination examine(List<SystemPackage> lines) {
    Path javaHome = Path.of(System.getProperty("java.home", "/nonexistent"));
    SearchPath path = new SearchPath(session.environment().getOrDefault("PATH", ""));
    return new Examiner(
            new ToolExaminer(path, session.commands(), javaHome),
            session.starter(),
            new Examination.Java(System.getProperty("java.version", ""), javaHome),
            session.cache())
        .examine(lines, wishes());
  }

  /** What a project asks for; one with mistakes is not this command's business. */
  private Optional<Examiner.Wishes> wishes() {
    Optional<Path> folder =
        project.isEmpty() ? session.nearest() : Optional.of(session.project(project));
    if (folder.isEmpty()) {
      return Optional.empty();
    }
    DiagnosticLog log = new DiagnosticLog();
    Optional<ProjectFile> file =
        ProjectFileReader.read(folder.get().resolve(ProjectFileReader.FILE_NAME), log);
    if (file.isEmpty() || log.hasErrors()) {
      session.console().remark("arrow.yaml has mistakes, so its targets were not looked at");
      return Optional.empty();
    }
    return Optional.of(wishes(file.get()));
  }

  /** Architectures of pools that would have to be fetched are not known here. */
  private Examiner.Wishes wishes(ProjectFile file) {
    List<PoolReference.Folder> folders = new ArrayList<>();
    for (PoolReference each : file.libraries()) {
      if (each instanceof PoolReference.Folder here) {
        folders.add(here);
      }
    }
    PoolIndex pools = PoolScanner.scan(session.arrowHome(), folders, new DiagnosticLog());
    return new Examiner.Wishes(
        file.name(),
        file.targetNames(),
        PackageScopes.of(file, file.targetNames()),
        ProjectTools.of(file, pools));
  }
}
