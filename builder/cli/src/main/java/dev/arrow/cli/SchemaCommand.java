package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.ManifestShapes;
import dev.arrow.text.NearestName;
import dev.arrow.text.json.JsonObject;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** `arrow schema`: prints the JSON schema of a file that people write. */
@Command(
    footer = {
      "",
      "An editor that has it explains keys, offers them and marks mistakes.",
    })
final class SchemaCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      paramLabel = "FILE",
      completionCandidates = Candidates.Manifests.class,
      description = "${COMPLETION-CANDIDATES}")
  private String file = "";

  SchemaCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    JsonObject schema = ManifestShapes.schema(file).orElseThrow(this::unknown);
    session.console().out().print(schema.pretty());
    return ArrowCommand.DONE;
  }

  private ArrowException unknown() {
    Diagnostic fault =
        Diagnostic.of(CliError.USAGE, "There is no schema of `" + file + "`.")
            .withHint(
                NearestName.of(file, ManifestShapes.files())
                    .map(near -> "Is `" + near + "` meant?")
                    .orElse("There are " + String.join(", ", ManifestShapes.files()) + "."));
    return ArrowException.of(fault);
  }
}
