package dev.arrow.cli;

import dev.arrow.fetch.PinUpdate;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.ProjectFileReader;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow lib update`: looks up anew what arrow.lock pins. */
@Command(
    footer = {
      "",
      "Without a name everything is looked up, and the next build records its",
      "compiler. A commit or checksum written in a manifest stays what it is.",
    })
final class LibUpdateCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..1",
      paramLabel = "NAME",
      description = "a pool's repository, or a library; all without it")
  private String name = "";

  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "its folder; without it the nearest one above here")
  private String project = "";

  @Mixin private FetchOptions fetch = new FetchOptions();

  LibUpdateCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    ProjectFile file =
        ProjectFileReader.read(session.project(project).resolve(ProjectFileReader.FILE_NAME));
    ProjectSources sources = ProjectSources.of(file, fetch.place(session));
    Optional<String> only = name.isEmpty() ? Optional.empty() : Optional.of(name);
    for (PinUpdate.Outcome each : new PinUpdate(file, sources).renew(only)) {
      session.console().out().println(each.name() + ": " + each.text());
    }
    sources.write();
    return ArrowCommand.DONE;
  }
}
