package dev.arrow.cli;

import dev.arrow.manifest.Target;
import dev.arrow.menuconfig.terminal.ComingTerminal;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** `arrow menuconfig`: a project's configuration in a terminal. */
@Command
final class MenuconfigCommand implements Callable<Integer> {
  private static final String INSTEAD =
      "Without one, `arrow config set SYMBOL=VALUE` changes values and `arrow config list` shows"
          + " them.";

  private final Session session;

  @Parameters(arity = "0..1", paramLabel = "PROJECT", description = "the same as -C PROJECT")
  private String project = "";

  @Mixin private ConfigOptions options = new ConfigOptions();

  @Mixin private MenuOptions menu = new MenuOptions();

  MenuconfigCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    Optional<ComingTerminal> coming = menu.startTerminal(session, INSTEAD);
    ConfigOptions.Opened opened = options.open(session, project);
    Optional<String> target = options.onlyTarget(opened.project()).map(Target::toString);
    return menu.run(
        session,
        INSTEAD,
        coming,
        terminal ->
            new ProjectWorkplace(
                session,
                opened,
                new UsersEditor(session, session.arrowHome(), terminal),
                target.isPresent()),
        target);
  }
}
