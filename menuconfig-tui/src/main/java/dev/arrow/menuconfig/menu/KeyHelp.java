package dev.arrow.menuconfig.menu;

import java.util.ArrayList;
import java.util.List;

/** What each key does, as lines to read. */
public final class KeyHelp {
  private static final String TEXT =
      """
      # Moving
        Up Down, j k         one row
        PgUp PgDn, C-u C-d   one screen, half a screen
        Home End, g G        the first row, the last
        Enter, Right, l      open a menu, edit a value
        Left, h, Esc         back
        mouse                click a row, again to open it; the wheel moves

      # Changing
        Space                the next value; of what is unavailable: how to get it
        y m n                on, as a module, off
        r R                  the default: of this entry, of all below this menu
        u C-r                undo, redo, without limit

      # Asking
        /                    search names, prompts and help; Enter jumps there
        ?                    all about it; Enter follows a name, Esc goes back
        w                    why it is what it is; Space folds, f fixes
        f                    what would make it y; Enter applies, Esc ends a search
        d                    what differs from the file; again: from the defaults
        b B                  mark an entry, list the marked ones
        e                    open the entry's file in $EDITOR

      # Seeing
        a                    also what cannot be changed now
        c                    names of symbols
        i                    help of the entry in a pane
        T                    menus open where they stand, or as screens
        v                    all entries, changed ones, new ones, those not default
        t                    another target; where edits go

      # Files
        s S                  save, save under another name
        D                    save only what differs from the defaults
        o                    load a file
        q, C-c               quit; asks before changes are lost
      """;

  private KeyHelp() {}

  /** The whole page. */
  public static List<PageLine> lines() {
    List<PageLine> lines = new ArrayList<>();
    for (String line : TEXT.lines().toList()) {
      boolean heading = line.startsWith("# ");
      lines.add(heading ? PageLine.heading(line.substring(2)) : PageLine.text(line));
    }
    return List.copyOf(lines);
  }
}
