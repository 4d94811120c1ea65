package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;

/**
 * A word of a manifest with the place where it stands, so that a later check can point at it.
 *
 * @param text the word, as written
 * @param at where it begins
 */
public record PlacedText(String text, SourcePosition at) {
  @Override
  public String toString() {
    return text;
  }
}
