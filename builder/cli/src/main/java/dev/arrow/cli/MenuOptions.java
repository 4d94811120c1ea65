package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Terminal;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.menuconfig.Look;
import dev.arrow.menuconfig.Menuconfig;
import dev.arrow.menuconfig.cells.Colours;
import dev.arrow.menuconfig.cells.Theme;
import dev.arrow.menuconfig.view.Glyphs;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** How a menu is shown, and whether it can be. */
final class MenuOptions {
  private static final String THEME = "ARROW_THEME";
  private static final String USUAL = "dark";

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description = "dark, light, classic or mono; without it $ARROW_THEME or dark")
  private String theme = "";

  @Option(names = "--ascii", description = "no characters beyond ASCII")
  private boolean ascii;

  /** Runs a menu until the user leaves it. */
  int run(
      Session session, String instead, Menuconfig.WorkplaceMaker maker, Optional<String> target) {
    Look look = look(session.environment());
    session.console().flush();
    try {
      Menuconfig.run(maker, target, look);
      return ArrowCommand.DONE;
    } catch (IOException e) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.NO_TERMINAL, "The terminal cannot be used: " + e.getMessage() + ".")
              .withHint(instead));
    }
  }

  /** Refuses to go on where there is no terminal for a menu. */
  void requireTerminal(Session session, String instead) {
    Terminal terminal = session.console().terminal();
    if (!terminal.input() || !terminal.output()) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.NO_TERMINAL,
                  "A menu needs a terminal, and this command is connected to something else.")
              .withHint(instead));
    }
    String kind = session.environment().getOrDefault("TERM", "");
    if (kind.isEmpty() || kind.equals("dumb")) {
      String called = kind.isEmpty() ? "TERM is not set" : "TERM is `" + kind + "`";
      throw ArrowException.of(
          Diagnostic.of(CliError.NO_TERMINAL, called + ": that terminal cannot show a menu.")
              .withHint(instead));
    }
  }

  private Look look(Map<String, String> environment) {
    String name = theme.isEmpty() ? environment.getOrDefault(THEME, "") : theme;
    Theme chosen =
        Theme.named(name.isEmpty() ? USUAL : name)
            .orElseThrow(
                () ->
                    ArrowException.of(
                        Diagnostic.of(CliError.USAGE, "There is no theme `" + name + "`.")
                            .withHint(Suggestion.of(name, Theme.NAMES))));
    boolean unicode = Boolean.parseBoolean(System.getProperty("arrow.unicode", "true"));
    return new Look(
        chosen, Colours.of(environment), ascii || !unicode ? Glyphs.ASCII : Glyphs.UNICODE);
  }
}
