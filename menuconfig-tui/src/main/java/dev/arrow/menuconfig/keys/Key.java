package dev.arrow.menuconfig.keys;

import java.util.Objects;

/** Something the user did: a key, or a mouse. */
public sealed interface Key {
  /** Keys that have a name. */
  enum Name {
    ENTER,
    ESCAPE,
    TAB,
    BACKSPACE,
    DELETE,
    UP,
    DOWN,
    LEFT,
    RIGHT,
    PAGE_UP,
    PAGE_DOWN,
    HOME,
    END,
    F1
  }

  /** What a mouse can do. */
  enum Action {
    PRESS,
    WHEEL_UP,
    WHEEL_DOWN
  }

  /** A character was typed. */
  record Typed(int codePoint) implements Key {}

  /** A key that has a name. */
  record Named(Name name) implements Key {
    public Named {
      Objects.requireNonNull(name);
    }
  }

  /** A letter with the control key; the letter is a small one. */
  record Control(char letter) implements Key {}

  /** The mouse, at a place counted from 0. */
  record Mouse(Action action, int row, int column) implements Key {
    public Mouse {
      Objects.requireNonNull(action);
    }
  }

  /** A typed character. */
  static Key of(char character) {
    return new Typed(character);
  }

  /** A key by its name. */
  static Key of(Name name) {
    return new Named(name);
  }

  /** Whether it is that named key. */
  default boolean is(Name name) {
    return this instanceof Named named && named.name() == name;
  }

  /** Whether it is that character. */
  default boolean is(char character) {
    return this instanceof Typed typed && typed.codePoint() == character;
  }

  /** Whether it is the letter with the control key. */
  default boolean isControl(char letter) {
    return this instanceof Control control && control.letter() == letter;
  }
}
