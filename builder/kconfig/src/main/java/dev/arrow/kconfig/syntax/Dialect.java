package dev.arrow.kconfig.syntax;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which of the Kconfig worlds a tree is written for, as switches: nothing in the engine asks for a
 * name, only for a rule or a feature. A new dialect is made of one that is near. Immutable.
 */
public final class Dialect {
  /** Rules beyond the language. */
  public enum Lint {
    NONE,
    /**
     * No tristate, no {@code m}, no named or optional choice, a default for every number and text,
     * {@code source} in the root file alone.
     */
    POOL
  }

  /** How a choice picks its member. */
  public enum ChoiceRule {
    /** A choice has a value, its mode, may be tristate, optional, named. */
    MODE,
    /**
     * A choice is bool and always has one member on when any is visible: the one that was asked for
     * last.
     */
    PRIORITY,
    /** The same, but a choice may be written in any way, and a member once chosen stays so. */
    LAST_CHOSEN;

    /** Whether a choice may be n, m or y. */
    public boolean hasMode() {
      return this == MODE;
    }

    /** Whether a choice must be bool, nameless, with a prompt. */
    public boolean isStrict() {
      return this == PRIORITY;
    }
  }

  /** What {@code imply} does. */
  public enum ImplyRule {
    /** Raises the value where the direct dependency is not n; C up to about 5.6. */
    PROMOTING,
    /** The same, and has the symbol written even where the direct dependency is n. */
    PROMOTING_WRITTEN,
    /** Raises the value, bounded by the direct dependency, and has the symbol written. */
    BOUNDED
  }

  /** How numbers are treated. */
  public enum NumberRule {
    /** No default: empty text; a user's number out of range is thrown away. */
    EMPTY_AND_DISCARD,
    /** No default: 0; a user's number out of range becomes the nearest bound; C from 6.8 on. */
    ZERO_AND_CLAMP;

    /** Whether a number without default is 0, and a bound is taken over as it is written. */
    public boolean hasZero() {
      return this != EMPTY_AND_DISCARD;
    }

    /** Whether a user's number out of range is thrown away. */
    public boolean discards() {
      return this != ZERO_AND_CLAMP;
    }
  }

  /** Which files a {@code source} may name. */
  public enum SourceRule {
    /** Exactly one file, which must exist. */
    ONE_FILE,
    /** A pattern; no match is no fault. */
    GLOB,
    /** A pattern that something must match. */
    GLOB_SOME
  }

  /** Which symbols a configuration file has, beside those that are visible or selected. */
  public enum WriteRule {
    /** Those whose active default is not n. */
    ACTIVE,
    /** Those with an active default; C up to 4.16. */
    DEFAULTED,
    /** All. */
    ALL
  }

  private final String name;
  private final String prefix;
  private final Lint lint;
  private final Rules rules;
  private final Set<Feature> features;

  Dialect(String name, String prefix, Lint lint, Rules rules, Set<Feature> features) {
    this.name = name;
    this.prefix = prefix;
    this.lint = lint;
    this.rules = rules;
    this.features = features;
  }

  /** Name of the preset, or of the one it was made of. */
  public String name() {
    return name;
  }

  /** What stands before symbols in configuration files, where nobody says otherwise. */
  public String prefix() {
    return prefix;
  }

  /** Rules beyond the language that a tree must follow. */
  public Lint lint() {
    return lint;
  }

  public ChoiceRule choiceRule() {
    return rules.choice();
  }

  public ImplyRule implyRule() {
    return rules.imply();
  }

  public NumberRule numberRule() {
    return rules.number();
  }

  public SourceRule sourceRule() {
    return rules.source();
  }

  public WriteRule writeRule() {
    return rules.write();
  }

  public boolean has(Feature feature) {
    return features.contains(feature);
  }

  /** The same under another name. */
  public Dialect called(String other) {
    return new Dialect(other, prefix, lint, rules, features);
  }

  public Dialect withPrefix(String other) {
    return new Dialect(name, other, lint, rules, features);
  }

  public Dialect with(Lint other) {
    return new Dialect(name, prefix, other, rules, features);
  }

  public Dialect with(ChoiceRule other) {
    return having(rules.with(other));
  }

  public Dialect with(ImplyRule other) {
    return having(rules.with(other));
  }

  public Dialect with(NumberRule other) {
    return having(rules.with(other));
  }

  public Dialect with(SourceRule other) {
    return having(rules.with(other));
  }

  public Dialect with(WriteRule other) {
    return having(rules.with(other));
  }

  private Dialect having(Rules others) {
    return new Dialect(name, prefix, lint, others, features);
  }

  /** The same with these features too. */
  public Dialect with(Feature... more) {
    EnumSet<Feature> all = EnumSet.copyOf(features);
    Collections.addAll(all, more);
    return new Dialect(name, prefix, lint, rules, all);
  }

  /** The same without these features. */
  public Dialect without(Feature... fewer) {
    EnumSet<Feature> rest = EnumSet.copyOf(features);
    for (Feature feature : fewer) {
      rest.remove(feature);
    }
    return new Dialect(name, prefix, lint, rules, rest);
  }

  /** The same for a tree whose files must all lie in the folders that are allowed. */
  public Dialect confinedToTree() {
    return with(Feature.CONFINED);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Dialect dialect
        && name.equals(dialect.name)
        && prefix.equals(dialect.prefix)
        && lint == dialect.lint
        && rules.equals(dialect.rules)
        && features.equals(dialect.features);
  }

  @Override
  public int hashCode() {
    return Objects.hash(name, rules, features);
  }

  @Override
  public String toString() {
    return name;
  }
}
