package dev.arrow.diag;

import java.util.Objects;
import java.util.Optional;

/**
 * A second place or fact that belongs to a diagnostic.
 *
 * @param message what is to be known there
 * @param position where, if it has a place
 */
public record Note(String message, Optional<SourcePosition> position) {
  public Note {
    Objects.requireNonNull(message);
    Objects.requireNonNull(position);
  }
}
