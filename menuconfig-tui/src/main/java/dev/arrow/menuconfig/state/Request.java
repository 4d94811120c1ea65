package dev.arrow.menuconfig.state;

import dev.arrow.diag.SourcePosition;
import java.util.Optional;

/** Something outside the state that the user asked for; whoever runs the session does it. */
public sealed interface Request {
  /** How much of a configuration a file is to have. */
  enum Form {
    WHOLE,
    /** Only what differs from the defaults. */
    MINIMAL
  }

  /** The session is over. */
  record Quit() implements Request {}

  /**
   * The configuration is to be written.
   *
   * @param name another file than the usual one
   * @param anyway also if the file was changed from outside
   * @param quit whether the session is over then
   */
  record Save(Optional<String> name, Form form, boolean anyway, boolean quit) implements Request {}

  /** The lines of a file are to count instead of those there are. */
  record Load(String name) implements Request {}

  /** The configuration is to be compared with a file. */
  record Compare(String name) implements Request {}

  /** Ways are to be found to give a symbol a value. */
  record Enable(String symbol, String value) implements Request {
    /** What is wanted, as the user writes it. */
    String goal() {
      return symbol + "=" + value;
    }
  }

  /** Another target is to be shown. */
  record OpenTarget(String target) implements Request {}

  /** A file of the tree is to be opened in the user's editor. */
  record EditSource(SourcePosition place) implements Request {}
}
