package dev.arrow.resolve;

import dev.arrow.manifest.Target;
import java.util.List;
import java.util.Optional;

/**
 * One step of somebody who changes the configuration of a target and sees what comes of it.
 *
 * @param target the one target it is for; none: lines go where {@code arrow config set} puts them
 * @param unset symbols that no line is to speak of, before anything is set
 * @param set values that symbols are to have
 */
public record LayerEdit(Optional<Target> target, List<String> unset, List<Assignment> set) {
  public LayerEdit {
    unset = List.copyOf(unset);
    set = List.copyOf(set);
  }
}
