package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.process.Foreground;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.menuconfig.Menuconfig;
import dev.arrow.menuconfig.SourceEditor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The editor that the user's variables name.
 *
 * @param root where the paths of places start
 * @param terminal the menu's, which the editor gets meanwhile
 */
record UsersEditor(Session session, Path root, Menuconfig.Lender terminal) implements SourceEditor {
  @Override
  public void edit(SourcePosition place) {
    String visual = session.environment().getOrDefault("VISUAL", "").strip();
    String editor = session.environment().getOrDefault("EDITOR", "").strip();
    String named = visual.isEmpty() ? editor : visual;
    if (named.isEmpty()) {
      throw ArrowException.of(
          Diagnostic.of(CliError.USAGE, "Neither VISUAL nor EDITOR names an editor.")
              .withHint("The entry is at " + place + "."));
    }
    List<String> words = new ArrayList<>(List.of(named.split("\\s+", -1)));
    // Every editor that a terminal has takes the line so: vi, nano, emacs, ed's heirs.
    words.add("+" + Math.max(1, place.line()));
    words.add(root.resolve(place.file()).toString());
    terminal.lend(() -> new Foreground(true).run(words, session.directory(), Map.of()));
  }
}
