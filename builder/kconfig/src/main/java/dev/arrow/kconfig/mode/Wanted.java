package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.ChoiceWish;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import java.util.List;

/**
 * All that a mode asks of a model.
 *
 * @param lines of symbols, later ones win
 * @param choices of choices as a whole
 */
public record Wanted(List<UserLine> lines, List<ChoiceWish> choices) {
  public Wanted {
    lines = List.copyOf(lines);
    choices = List.copyOf(choices);
  }

  /** The configuration that is asked for, as far as the model allows it. */
  public Configuration configuration(KconfigModel model) {
    return Configuration.bounding(model, lines, choices);
  }
}
