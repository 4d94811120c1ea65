package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Tristate;
import java.util.Objects;

/**
 * What is asked of a choice as a whole, in dialects where a choice has a mode: y for one member, m
 * for any number of them as modules, n for none. It counts instead of what the lines of members ask
 * for; which members it is, these lines ask.
 */
public record ChoiceWish(Choice choice, Tristate mode) {
  public ChoiceWish {
    Objects.requireNonNull(choice);
    Objects.requireNonNull(mode);
  }
}
