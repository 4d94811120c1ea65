package dev.arrow.menuconfig;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.menuconfig.menu.PageLine;
import dev.arrow.menuconfig.menu.Subject;
import java.util.List;

/**
 * What a session begins with.
 *
 * @param subject what it is about
 * @param configuration what the files give
 * @param stale whether saving would write other lines than the file has
 * @param onlyTarget whether edits are for the target that is shown and for no other
 * @param problems lines of the files that mean nothing or did not hold; empty if there are none
 */
public record Opening(
    Subject subject,
    Configuration configuration,
    boolean stale,
    boolean onlyTarget,
    List<PageLine> problems) {
  public Opening {
    problems = List.copyOf(problems);
  }
}
