package dev.arrow.menuconfig.menu;

import java.util.List;

/**
 * A way to reach a goal.
 *
 * @param changes what it asks, the goal included
 * @param alsoOn what would be on besides, by name
 * @param alsoOff what would be off then, by name
 */
public record Alternative(List<Change> changes, List<String> alsoOn, List<String> alsoOff) {
  public Alternative {
    changes = List.copyOf(changes);
    alsoOn = List.copyOf(alsoOn);
    alsoOff = List.copyOf(alsoOff);
  }
}
