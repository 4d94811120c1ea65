package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.model.KconfigModel;
import java.util.List;
import java.util.Optional;

/**
 * What a session is about.
 *
 * @param tree the menus
 * @param facts of entries
 * @param reasons for values
 * @param placement of lines
 * @param title what stands on top
 * @param file where it is saved, as the user knows it
 * @param target the one that is shown
 * @param targets all there are; none for a tree without
 * @param goals whether a configuration holds goals alone: libraries are listed even when they are
 *     off, and a value that is the default needs no line
 */
public record Subject(
    MenuTree tree,
    EntryFacts facts,
    Reasons reasons,
    Placement placement,
    String title,
    String file,
    Optional<String> target,
    List<String> targets,
    boolean goals) {
  public Subject {
    targets = List.copyOf(targets);
  }

  /** The tree's model. */
  public KconfigModel model() {
    return tree.model();
  }
}
