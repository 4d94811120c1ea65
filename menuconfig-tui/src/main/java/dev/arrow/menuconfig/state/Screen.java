package dev.arrow.menuconfig.state;

import dev.arrow.menuconfig.keys.Key;

/** What is on the screen; the one on top has the keys. */
public sealed interface Screen
    permits BrowseScreen, PageScreen, InputScreen, AskScreen, SearchScreen, FixScreen {

  /** The state after a key. */
  MenuState press(Key key, MenuState state);

  /** The screen as it is now that values, options or the size may have changed. */
  Screen refreshed(MenuState state);
}
