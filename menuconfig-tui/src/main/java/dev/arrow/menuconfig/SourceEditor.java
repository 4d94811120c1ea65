package dev.arrow.menuconfig;

import dev.arrow.diag.SourcePosition;

/** Opens a place of a tree in the user's editor; an ArrowException if that cannot be. */
public interface SourceEditor {
  /** Comes back when the user has left the editor. */
  void edit(SourcePosition place);
}
