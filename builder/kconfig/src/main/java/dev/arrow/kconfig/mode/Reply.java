package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.model.MenuNode;
import java.util.Objects;

/** What comes of an answer given to {@link Interview}. */
public sealed interface Reply {
  /** It counts; the next question may follow. */
  record Taken() implements Reply {}

  /** Help was asked for; the question stays. */
  record Help(MenuNode about) implements Reply {
    public Help {
      Objects.requireNonNull(about);
    }
  }

  /**
   * It is no answer; the question stays.
   *
   * @param message a sentence that says what would be one
   */
  record Wrong(String message) implements Reply {
    public Wrong {
      Objects.requireNonNull(message);
    }
  }
}
