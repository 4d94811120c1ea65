package dev.arrow.fetch;

import java.io.IOException;

/** An archive that cannot be read; the message goes on from its name. */
final class BrokenArchive extends IOException {
  private static final long serialVersionUID = 1L;

  BrokenArchive(String what) {
    super(what);
  }
}
