package dev.arrow.kconfig.syntax;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which of the Kconfig worlds a tree is written for, as switches: nothing in the engine asks for a
 * name, only for a switch.
 *
 * @param name of the preset
 * @param lint rules beyond the language that a tree must follow
 * @param choiceRule how a choice picks its member
 * @param implyRule what {@code imply} does to its target
 * @param numberRule how numbers without default and out of range are treated
 * @param sourceRule which files a {@code source} may name
 * @param confined whether all files must lie in the folders that were allowed
 * @param shell whether {@code $(shell,...)} may start programs
 * @param legacyKeywords whether {@code ---help---}, {@code option}, and the like are known
 * @param transitional whether {@code transitional} and {@code depends on A if B} are known
 */
public record Dialect(
    String name,
    Lint lint,
    ChoiceRule choiceRule,
    ImplyRule implyRule,
    NumberRule numberRule,
    SourceRule sourceRule,
    boolean confined,
    boolean shell,
    boolean legacyKeywords,
    boolean transitional) {

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
    /** A choice is bool and always has one member on when any is visible. */
    PRIORITY
  }

  /** What {@code imply} does. */
  public enum ImplyRule {
    /** Raises the value where the direct dependency is not n; C up to about 5.6. */
    PROMOTING,
    /** Raises the value, bounded by the direct dependency, and has the symbol written. */
    BOUNDED
  }

  /** How numbers are treated. */
  public enum NumberRule {
    /** No default: empty text; a user's number out of range is thrown away. */
    EMPTY_AND_DISCARD,
    /** No default: 0; a user's number out of range becomes the nearest bound. */
    ZERO_AND_CLAMP
  }

  /** Which files a {@code source} may name. */
  public enum SourceRule {
    /** Exactly one file, which must exist. */
    ONE_FILE,
    /** A pattern; no match is no fault. */
    GLOB
  }

  /** Our own pools: the rules of Linux 6.12, bool only, closed against the machine it runs on. */
  public static final Dialect ARROW =
      new Dialect(
          "arrow",
          Lint.POOL,
          ChoiceRule.PRIORITY,
          ImplyRule.BOUNDED,
          NumberRule.ZERO_AND_CLAMP,
          SourceRule.ONE_FILE,
          true,
          false,
          false,
          false);

  public static final Dialect LINUX_6_12 =
      new Dialect(
          "linux-6.12",
          Lint.NONE,
          ChoiceRule.PRIORITY,
          ImplyRule.BOUNDED,
          NumberRule.ZERO_AND_CLAMP,
          SourceRule.ONE_FILE,
          false,
          true,
          false,
          false);

  public static final Dialect LINUX_6_18 =
      new Dialect(
          "linux-6.18",
          Lint.NONE,
          ChoiceRule.PRIORITY,
          ImplyRule.BOUNDED,
          NumberRule.ZERO_AND_CLAMP,
          SourceRule.ONE_FILE,
          false,
          true,
          false,
          true);

  public static final Dialect LINUX_6_1 =
      new Dialect(
          "linux-6.1",
          Lint.NONE,
          ChoiceRule.MODE,
          ImplyRule.BOUNDED,
          NumberRule.EMPTY_AND_DISCARD,
          SourceRule.ONE_FILE,
          false,
          true,
          false,
          false);

  public static final Dialect UNIKRAFT =
      new Dialect(
          "unikraft",
          Lint.NONE,
          ChoiceRule.MODE,
          ImplyRule.PROMOTING,
          NumberRule.EMPTY_AND_DISCARD,
          SourceRule.GLOB,
          false,
          true,
          true,
          false);

  private static final List<Dialect> PRESETS =
      List.of(ARROW, LINUX_6_12, LINUX_6_18, LINUX_6_1, UNIKRAFT);

  public Dialect {
    Objects.requireNonNull(name);
    Objects.requireNonNull(lint);
    Objects.requireNonNull(choiceRule);
    Objects.requireNonNull(implyRule);
    Objects.requireNonNull(numberRule);
    Objects.requireNonNull(sourceRule);
  }

  /** The preset of that name; {@code classic} and {@code modern} are other names of two. */
  public static Optional<Dialect> named(String name) {
    String meant =
        switch (name) {
          case "classic" -> LINUX_6_1.name;
          case "modern" -> LINUX_6_12.name;
          default -> name;
        };
    for (Dialect preset : PRESETS) {
      if (preset.name.equals(meant)) {
        return Optional.of(preset);
      }
    }
    return Optional.empty();
  }

  /** The same for a tree whose files must all lie in the folders that are allowed. */
  public Dialect confinedToTree() {
    return new Dialect(
        name,
        lint,
        choiceRule,
        implyRule,
        numberRule,
        sourceRule,
        true,
        shell,
        legacyKeywords,
        transitional);
  }

  public static List<Dialect> presets() {
    return PRESETS;
  }
}
