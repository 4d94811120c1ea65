package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.test.TestTools;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.fetch.ProjectSources;
import dev.arrow.generate.build.BuildRequest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands that build have in common. */
final class BuildOptions {
  @Option(names = "-j", paramLabel = "N", description = "commands at once; processors without it")
  private int jobs = Runtime.getRuntime().availableProcessors();

  @Option(
      names = {"-v", "--verbose"},
      description = "print every command in full")
  private boolean verbose;

  @Option(
      names = "--launcher",
      paramLabel = "PROGRAM",
      description = "put before the compiler, such as ccache")
  private String launcher = "";

  @Option(names = "--yes", description = "install missing system packages without asking")
  private boolean yes;

  @Mixin private ShellOption shell = new ShellOption();

  @Mixin private FetchOptions fetch = new FetchOptions();

  /** Where fetched things are kept, and whether anything may be fetched. */
  ProjectSources.Place place(Session session) {
    return fetch.place(session);
  }

  /** Whether system packages may be installed without a question. */
  boolean yes() {
    return yes;
  }

  /** The same choices for tests. */
  TestTools.BuildChoices choices(Session session) {
    return new TestTools.BuildChoices(checkedJobs(), prefix(), place(session));
  }

  BuildRequest request(Session session, Path project, List<String> targets) {
    return new BuildRequest(
        project,
        session.arrowHome(),
        targets,
        checkedJobs(),
        verbose,
        prefix(),
        place(session),
        shell.all());
  }

  private int checkedJobs() {
    if (jobs < 1) {
      throw ArrowException.of(Diagnostic.of(CliError.USAGE, "`-j` takes a number from 1 on."));
    }
    return jobs;
  }

  private Optional<String> prefix() {
    return launcher.isEmpty() ? Optional.empty() : Optional.of(launcher);
  }
}
