package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.resolve.Assignment;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow config set`: gives options a value, for all targets or for one. */
@Command
final class ConfigSetCommand implements Callable<Integer> {
  private static final SourcePosition ORIGIN = SourcePosition.wholeFile("arrow config set");

  private final Session session;

  @Parameters(arity = "1..*", paramLabel = "SYMBOL=VALUE", description = "y, n, a number or a text")
  private List<String> wishes = new ArrayList<>();

  @Mixin private ConfigOptions options = new ConfigOptions();

  ConfigSetCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    List<Assignment> assignments = wishes.stream().map(ConfigSetCommand::assignment).toList();
    ConfigOptions.Opened opened = options.open(session);
    return ConfigOptions.apply(
        session, opened.editor().set(assignments, options.onlyTarget(opened.project())));
  }

  private static Assignment assignment(String wish) {
    int equals = wish.indexOf('=');
    if (equals <= 0) {
      throw ArrowException.of(
          Diagnostic.of(CliError.USAGE, "`" + wish + "` is not of the form SYMBOL=VALUE.")
              .withHint("Write it as one word, such as `LIB_PMM=y`."));
    }
    return new Assignment(wish.substring(0, equals), wish.substring(equals + 1), ORIGIN);
  }
}
