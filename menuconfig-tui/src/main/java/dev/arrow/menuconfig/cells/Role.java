package dev.arrow.menuconfig.cells;

/** What a piece of the screen is, from which a theme makes its colours. */
public enum Role {
  TEXT,
  /** The line at the top. */
  TITLE,
  /** Where in the tree this is. */
  PATH,
  /** The row the cursor is on. */
  SELECTED,
  /** What cannot be changed now. */
  DIM,
  /** A value that is on. */
  ON,
  /** A value that others force. */
  FORCED,
  /** A heading or a comment. */
  HEADING,
  /** What differs from the saved file. */
  CHANGED,
  /** A name that leads somewhere. */
  LINK,
  /** A key that can be pressed. */
  KEY,
  /** What is wrong. */
  WRONG,
  /** What a search found. */
  FOUND,
  /** The line at the bottom. */
  NOTICE,
  /** Where text is typed. */
  INPUT
}
