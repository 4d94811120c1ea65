package dev.arrow.kconfig.syntax;

import java.util.Objects;

/**
 * The rules of a dialect that come in more than two ways.
 *
 * @param choice how a choice picks its member
 * @param imply what {@code imply} does to its target
 * @param number how numbers without default and out of range are treated
 * @param source which files a {@code source} may name
 * @param write which symbols a configuration file has
 */
record Rules(
    Dialect.ChoiceRule choice,
    Dialect.ImplyRule imply,
    Dialect.NumberRule number,
    Dialect.SourceRule source,
    Dialect.WriteRule write) {
  Rules {
    Objects.requireNonNull(choice);
    Objects.requireNonNull(imply);
    Objects.requireNonNull(number);
    Objects.requireNonNull(source);
    Objects.requireNonNull(write);
  }

  Rules with(Dialect.ChoiceRule other) {
    return new Rules(other, imply, number, source, write);
  }

  Rules with(Dialect.ImplyRule other) {
    return new Rules(choice, other, number, source, write);
  }

  Rules with(Dialect.NumberRule other) {
    return new Rules(choice, imply, other, source, write);
  }

  Rules with(Dialect.SourceRule other) {
    return new Rules(choice, imply, number, other, write);
  }

  Rules with(Dialect.WriteRule other) {
    return new Rules(choice, imply, number, source, other);
  }
}
