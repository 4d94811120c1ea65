package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Reason;
import java.util.List;

/** What comes of a wish for a value, before anything is changed. */
public sealed interface Attempt {
  /**
   * It can be done.
   *
   * @param changes all that it takes, so that no line is left without effect
   * @param switchedOff what would be off then although the user asked for it, or that forces the
   *     symbol; where there is something, the user is asked first
   * @param withdrawn how many other lines would mean nothing any more
   */
  record Ready(List<Change> changes, List<String> switchedOff, int withdrawn) implements Attempt {
    public Ready {
      changes = List.copyOf(changes);
      switchedOff = List.copyOf(switchedOff);
    }
  }

  /** Something stands in the way. */
  record Blocked(Reason reason) implements Attempt {}

  /** There is nothing to do. */
  record Already(String message) implements Attempt {}
}
