package dev.arrow.cli;

import dev.arrow.fetch.ProjectSources;
import picocli.CommandLine.Option;

/** What commands that may have to fetch something have in common. */
final class FetchOptions {
  @Option(names = "--offline", description = "fetch nothing; what was fetched before will do")
  private boolean offline;

  /** Where fetched things are kept, and whether anything may be fetched. */
  ProjectSources.Place place(Session session) {
    return session.fetched(offline);
  }
}
