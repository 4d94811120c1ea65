package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import java.util.List;
import java.util.Optional;

/**
 * One step of the user: what undo takes back at once.
 *
 * @param title what it was, for the user
 * @param changes what it asks
 * @param target the one target it is for; none: all, or there are no targets
 */
public record Edit(String title, List<Change> changes, Optional<String> target) {
  public Edit {
    changes = List.copyOf(changes);
  }

  /** The configuration of a target after the edit; as it was if the edit is for another one. */
  public Configuration apply(Configuration before, Optional<String> current) {
    boolean counts = target.isEmpty() || target.equals(current);
    return counts ? Change.apply(before, changes) : before;
  }
}
