package dev.arrow.cli.test;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.pool.Library;
import dev.arrow.pool.PoolIndex;
import dev.arrow.process.Command;
import dev.arrow.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What unit tests on this machine share: a folder, and the library they report with, compiled. */
final class HostSupport {
  private final TestTools tools;
  private final PoolIndex pools;
  private final Path folder;
  private boolean compiled;

  /** Puts programs and the object into a folder. */
  HostSupport(TestTools tools, PoolIndex pools, Path folder) {
    this.tools = tools;
    this.pools = pools;
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  HostCompiler compiler() {
    return new HostCompiler(pools);
  }

  /** The library that tests report with; compiled at its first use, with this machine's headers. */
  synchronized Path object() throws IOException {
    Path object = folder.resolve("test.o");
    if (!compiled) {
      Files.createDirectories(folder);
      Library test = pools.library(HostCompiler.SUPPORT).orElseThrow();
      CommandResult result =
          tools.commands().run(Command.of(test.folder(), compiler().support(test, object)));
      if (!result.succeeded()) {
        throw ArrowException.of(
            Diagnostic.of(
                CliError.BROKEN_TOOL,
                "The library `test` does not compile for this machine: "
                    + result.error().lines().findFirst().orElse("the compiler says nothing")));
      }
      compiled = true;
    }
    return object;
  }
}
