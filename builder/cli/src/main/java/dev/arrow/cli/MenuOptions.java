package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Terminal;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.menuconfig.Look;
import dev.arrow.menuconfig.Menuconfig;
import dev.arrow.menuconfig.Workplace;
import dev.arrow.menuconfig.cells.Colours;
import dev.arrow.menuconfig.cells.Theme;
import dev.arrow.menuconfig.state.Size;
import dev.arrow.menuconfig.terminal.ComingTerminal;
import dev.arrow.menuconfig.view.Glyphs;
import dev.arrow.process.Command;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;

/** How a menu is shown, and whether it can be. */
final class MenuOptions {
  private static final String THEME = "ARROW_THEME";
  private static final String USUAL = "dark";
  private static final Pattern SIZE = Pattern.compile("([0-9]{1,3})x([0-9]{1,3})");

  @Option(
      names = "--theme",
      paramLabel = "NAME",
      description = "dark, light, classic or mono; without it $ARROW_THEME or dark")
  private String theme = "";

  @Option(names = "--ascii", description = "no characters beyond ASCII")
  private boolean ascii;

  @Option(
      names = "--keys",
      paramLabel = "KEYS",
      description = "press these, print the screen and end; for scripts, needs no terminal")
  private Optional<String> keys = Optional.empty();

  @Option(
      names = "--size",
      paramLabel = "COLUMNSxROWS",
      description = "of the screen that --keys prints; 80x24 without it")
  private String size = "80x24";

  /**
   * Runs a menu until the user leaves it.
   *
   * @param terminal what {@link #startTerminal} gave
   */
  int run(
      Session session,
      String instead,
      Optional<ComingTerminal> terminal,
      Menuconfig.WorkplaceMaker maker,
      Optional<String> target) {
    Look look = look(session.environment());
    if (terminal.isEmpty()) {
      return press(session, maker, target, look);
    }
    session.console().flush();
    try {
      Menuconfig.run(maker, target, look, terminal.get(), () -> stop(session));
      return ArrowCommand.DONE;
    } catch (IOException e) {
      throw ArrowException.of(
          Diagnostic.of(
                  CliError.NO_TERMINAL, "The terminal cannot be used: " + e.getMessage() + ".")
              .withHint(instead));
    }
  }

  /**
   * Begins to open the terminal, so that it is there once all is read; refuses to go on where there
   * is none for a menu. Empty if the menu is to be shown without one.
   */
  Optional<ComingTerminal> startTerminal(Session session, String instead) {
    if (keys.isPresent()) {
      return Optional.empty();
    }
    requireTerminal(session, instead);
    return Optional.of(ComingTerminal.start());
  }

  private static void requireTerminal(Session session, String instead) {
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

  /** Stops this process; Java itself cannot. */
  private static void stop(Session session) {
    String own = Long.toString(ProcessHandle.current().pid());
    session.commands().run(Command.of(session.directory(), List.of("kill", "-s", "STOP", own)));
  }

  private int press(
      Session session, Menuconfig.WorkplaceMaker maker, Optional<String> target, Look look) {
    Workplace workplace = maker.make(Runnable::run);
    try {
      Menuconfig.press(workplace, target, keys.orElseThrow(), asked(), look)
          .ifPresent(screen -> session.console().out().print(screen));
      return ArrowCommand.DONE;
    } catch (IllegalArgumentException e) {
      throw wrong("--keys", String.valueOf(e.getMessage()));
    }
  }

  private Size asked() {
    Matcher matcher = SIZE.matcher(size);
    if (!matcher.matches()) {
      throw wrong("--size", "`" + size + "` is not of the form 80x24");
    }
    return new Size(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  private static ArrowException wrong(String option, String why) {
    return ArrowException.of(
        Diagnostic.of(CliError.USAGE, "`" + option + "`: " + why + ".")
            .withHint("docs/manual/menuconfig.md tells how keys are written."));
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
