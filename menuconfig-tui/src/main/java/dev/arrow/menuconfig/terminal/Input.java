package dev.arrow.menuconfig.terminal;

import dev.arrow.menuconfig.keys.Key;

/** What comes from a terminal. */
public sealed interface Input {
  /** A key or the mouse. */
  record Pressed(Key key) implements Input {}

  /** The screen must be drawn as a whole: its size changed, or somebody else wrote on it. */
  record Redraw() implements Input {}

  /** The terminal is gone. */
  record Gone() implements Input {}
}
