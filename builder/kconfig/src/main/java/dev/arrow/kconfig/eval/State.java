package dev.arrow.kconfig.eval;

import org.jspecify.annotations.Nullable;

/** The values of all units of a program, in arrays. Changed only while a configuration is made. */
final class State {
  static final byte UNSET = 0;
  static final byte USER = 1;
  static final byte DEFAULT = 2;
  static final byte SELECT = 3;
  static final byte IMPLY = 4;
  static final byte RANGE = 5;
  static final byte CHOICE = 6;
  static final byte NEED = 7;

  /** Logic value of each unit; of a choice its mode. */
  final byte[] tristate;

  /** Of each symbol: logic value of its visibility. */
  final byte[] visible;

  /** Of each symbol: whether a .config has it. */
  final boolean[] written;

  /** Of each symbol: which of the constants above its value comes from. */
  final byte[] origin;

  /** Of each symbol that holds a text: the text. */
  final @Nullable String[] text;

  /** Of each choice: number of the member that is on, or -1. */
  final int[] pick;

  State(int units, int symbols, int choices) {
    tristate = new byte[units];
    visible = new byte[symbols];
    written = new boolean[symbols];
    origin = new byte[symbols];
    text = new @Nullable String[symbols];
    pick = new int[choices];
    java.util.Arrays.fill(pick, -1);
  }

  private State(State other) {
    tristate = other.tristate.clone();
    visible = other.visible.clone();
    written = other.written.clone();
    origin = other.origin.clone();
    text = other.text.clone();
    pick = other.pick.clone();
  }

  State copy() {
    return new State(this);
  }
}
