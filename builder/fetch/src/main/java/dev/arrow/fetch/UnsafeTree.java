package dev.arrow.fetch;

import java.io.IOException;

/** Something that must not be unpacked; the message ends the sentence "it holds ...". */
final class UnsafeTree extends IOException {
  private static final long serialVersionUID = 1L;

  UnsafeTree(String what) {
    super(what);
  }
}
