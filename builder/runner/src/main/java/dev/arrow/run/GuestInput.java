package dev.arrow.run;

import java.io.InputStream;
import java.util.Optional;

/** What the program of an image finds to read. */
public sealed interface GuestInput {
  /** Nothing at all. */
  record Nothing() implements GuestInput {}

  /**
   * What is typed; the program's console is a terminal.
   *
   * @param keys bytes as the keyboard gives them; three times Control-] within a second ends the
   *     machine
   */
  record Typed(InputStream keys) implements GuestInput {}

  /**
   * A stream with an end; the kernel was told so by {@link RunRequest#INPUT_PIPE}.
   *
   * @param bytes any bytes
   * @param signals come among them and later, if the kernel was told so by {@link
   *     RunRequest#SIGNALS}
   */
  record Piped(InputStream bytes, Optional<GuestSignals> signals) implements GuestInput {}
}
