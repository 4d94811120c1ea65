package dev.arrow.cli;

import dev.arrow.pool.PoolIndex;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What the commands of `arrow lib` have in common. */
final class LibOptions {
  @Option(
      names = {"-C", "--project"},
      paramLabel = "PROJECT",
      description = "whose pools count too; without it the nearest one above here")
  private String project = "";

  @Mixin private FetchOptions fetch = new FetchOptions();

  /** Arrow's pools, the project's and the one around the current folder. */
  PoolIndex pools(Session session) {
    return LibraryPools.scan(session, project, fetch.place(session));
  }
}
