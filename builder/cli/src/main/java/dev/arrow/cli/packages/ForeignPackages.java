package dev.arrow.cli.packages;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.process.Command;
import dev.arrow.process.CommandRunner;
import java.nio.file.Path;
import java.util.List;

/**
 * Sees to it that packages for another architecture are there. They are unpacked into the user's
 * cache and not installed, so that takes neither leave nor root.
 *
 * @param home the folder of Arrow, with the script that fetches them
 */
public record ForeignPackages(Console console, CommandRunner commands, Path home) {
  private static final String SCRIPT = "tests/foreign/fetch";

  /**
   * Fetches them if one is missing.
   *
   * @throws ArrowException with what to do if that fails
   */
  public void require(List<SystemPackage> packages) {
    SearchPath none = new SearchPath("");
    packages.stream()
        .filter(each -> each.found(none).isEmpty())
        .findFirst()
        .ifPresent(each -> fetch(each.name(), each.foreign().orElseThrow()));
  }

  private void fetch(String name, String arch) {
    console.remark("fetching: " + name + ", into the cache");
    Command command = Command.of(Path.of("/"), home.resolve(SCRIPT).toString(), arch);
    if (!commands.run(command, (line, error) -> console.quote(line)).succeeded()) {
      throw ArrowException.of(
          Diagnostic.of(CliError.INSTALLATION_FAILED, "The package " + name + " was not fetched.")
              .withHint(
                  "Run " + SCRIPT + " " + arch + " in Arrow's folder, with access to Debian."));
    }
  }
}
