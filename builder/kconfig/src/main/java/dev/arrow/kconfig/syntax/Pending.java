package dev.arrow.kconfig.syntax;

import java.util.Optional;

/** Stands for a body that is still to be written. */
public final class Pending {
  private Pending() {}

  @SuppressWarnings("TypeParameterUnusedInFormals")
  public static <T> T value() {
    return Optional.<T>empty().orElseThrow(() -> new IllegalStateException("not there yet"));
  }
}
