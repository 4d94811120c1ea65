package dev.arrow.menuconfig;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.menuconfig.menu.Edit;
import dev.arrow.menuconfig.menu.FixAnswer;
import dev.arrow.menuconfig.menu.History;
import dev.arrow.menuconfig.state.Request;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Where configurations lie and what is done outside of the menu. Whatever cannot be done is an
 * ArrowException, whose message the user sees; the session goes on.
 */
public interface Workplace {
  /** What came of saving. */
  sealed interface Saved {
    /** The file holds the configuration. */
    record Written(String told) implements Saved {}

    /** Nothing was written, as the file is not what it was. */
    record ChangedOutside(String told) implements Saved {}
  }

  /** Opens a target, or the first; the one configuration of what has no targets. */
  Opening open(Optional<String> target);

  /** Writes what a session has made. */
  Saved save(Request.Save request, History history);

  /** The lines of a file that the user named. */
  List<UserLine> load(Configuration now, String name);

  /** The configuration that a file gives which the user named. */
  Configuration compared(Configuration now, String name);

  /**
   * Ways to give a symbol a value. May run in another thread than the rest.
   *
   * @param givenUp whether nobody waits for the answer any more
   */
  FixAnswer enable(Configuration now, String symbol, String value, BooleanSupplier givenUp);

  /** Opens a file of the tree in the user's editor, and waits for it. */
  void edit(SourcePosition place);

  /** Keeps edits that are not saved, should the session be cut off. */
  void keep(List<Edit> edits);

  /** The edits that a session kept which was cut off; none after they were asked for. */
  List<Edit> leftOver();
}
