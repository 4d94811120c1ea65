package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.inspect.ProgramView;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfMachine;
import dev.arrow.generate.template.Templates;
import dev.arrow.manifest.Names;
import dev.arrow.manifest.ProjectFileReader;
import dev.arrow.pack.program.ProgramReader;
import dev.arrow.text.json.Json;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow new`: writes a project from templates/project. */
@Command
final class NewCommand implements Callable<Integer> {
  private static final String TEMPLATE = ".ftl";

  private final Session session;

  @Parameters(paramLabel = "NAME", description = "a folder that is made; its name is the project's")
  private String name = "";

  @Option(
      names = "--ci",
      paramLabel = "SERVICE",
      completionCandidates = Candidates.Services.class,
      description = "also a pipeline for github or gitlab; NAME may be a project that exists")
  private String service = "";

  @Option(
      names = "--from-elf",
      paramLabel = "FILE",
      description = "for a ready static program instead of C sources")
  private String elf = "";

  NewCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Path folder = session.path(name);
    Optional<PipelineWriter> pipeline = pipeline();
    Path existing = folder.resolve(ProjectFileReader.FILE_NAME);
    if (pipeline.isPresent() && Files.isRegularFile(existing)) {
      pipeline.get().write(folder, ProjectFileReader.read(existing).name());
    } else {
      String project = checkedName(folder);
      pipeline.ifPresent(each -> each.place(folder));
      write(folder, project);
      pipeline.ifPresent(each -> each.write(folder, project));
      session.console().remark("written; `arrow run " + name + "` builds and starts it");
    }
    pipeline.ifPresent(each -> session.console().remark(each.advice(folder)));
    return ArrowCommand.DONE;
  }

  private void write(Path folder, String project) {
    if (elf.isEmpty()) {
      write(session.arrowHome().resolve("templates/project"), folder, new Model(project, "", ""));
      return;
    }
    Path program = session.path(elf);
    ElfFile file = ProgramReader.read(program, elf).elf();
    String arch = ElfMachine.arch(file.header().machine()).orElseThrow();
    new ProgramViews(session).of(file).ifPresent(this::tell);
    String path = new Json.Text(folder.relativize(program).toString()).line();
    write(session.arrowHome().resolve("templates/program"), folder, new Model(project, path, arch));
  }

  private void tell(ProgramView view) {
    List<String> unserved = view.unserved();
    if (!unserved.isEmpty()) {
      session
          .console()
          .remark(
              "no library serves " + String.join(", ", unserved) + ", which the program can call");
    }
    if (view.made().processes()) {
      session.console().remark("the program can start processes, which fails: an image is one");
    }
  }

  private Optional<PipelineWriter> pipeline() {
    Path templates = session.arrowHome().resolve("templates/deploy");
    return service.isEmpty()
        ? Optional.empty()
        : Optional.of(new PipelineWriter(templates, service));
  }

  /** The name of the project that the folder will be; an ArrowException if it cannot be one. */
  private String checkedName(Path folder) {
    String project = String.valueOf(folder.getFileName());
    if (name.isEmpty() || !Names.isProject(project)) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.BAD_NAME,
                  "`" + (name.isEmpty() ? "" : project) + "` cannot be the name of a project.")
              .withHint(
                  "It begins with a small letter; then small letters, digits, `-`, `_` and `.`;"
                      + " and it is none of `"
                      + String.join("`, `", Names.takenByBuilds())
                      + "`."));
    }
    if (Files.exists(folder) && !isEmptyFolder(folder)) {
      throw ArrowException.of(
          Diagnostic.of(CliError.EXISTS, "`" + name + "` is there already.")
              .withHint("Choose another name, or move it away."));
    }
    return project;
  }

  private static boolean isEmptyFolder(Path folder) {
    if (!Files.isDirectory(folder)) {
      return false;
    }
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      return !entries.iterator().hasNext();
    } catch (IOException e) {
      throw Session.unreadable(folder, e);
    }
  }

  private static void write(Path home, Path folder, Model model) {
    Templates templates = new Templates(home);
    try {
      Files.createDirectories(folder);
      for (Path template : files(home)) {
        String text = templates.render(template.getFileName().toString(), model);
        Files.writeString(folder.resolve(target(template)), text);
      }
    } catch (IOException e) {
      throw Session.unwritable(folder, e);
    }
  }

  /**
   * What the templates may print.
   *
   * @param name the project's
   * @param elf the way to a ready program, in quotes; empty for C sources
   * @param arch the architecture of the ready program
   */
  private record Model(String name, String elf, String arch) {}

  private static List<Path> files(Path folder) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, "*" + TEMPLATE)) {
      entries.forEach(files::add);
    }
    return files;
  }

  /** The name of the file that a template makes; hidden files have no dot among the templates. */
  private static String target(Path template) {
    String file = String.valueOf(template.getFileName());
    String bare = file.substring(0, file.length() - TEMPLATE.length());
    return bare.startsWith("dot-") ? "." + bare.substring("dot-".length()) : bare;
  }
}
