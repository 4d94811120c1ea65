package dev.arrow.manifest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Versions that fit, such as `>=0.1 <0.2`: every bound must hold.
 *
 * @param bounds at least one
 */
public record VersionRange(List<Bound> bounds) {
  private static final int MOST_BOUNDS = 8;
  private static final String BOUND = "(>=|<=|>|<|=)?[0-9]{1,6}(\\.[0-9]{1,6})*";

  /** What {@link #parse} takes, as a regular expression. */
  static final String PATTERN = BOUND + "( +" + BOUND + "){0," + (MOST_BOUNDS - 1) + "}";

  public VersionRange {
    bounds = List.copyOf(bounds);
  }

  /**
   * One comparison.
   *
   * @param operator `>=`, `>`, `<=`, `<` or `=`
   * @param version dotted numbers
   */
  public record Bound(String operator, List<Integer> version) {
    public Bound {
      version = List.copyOf(version);
    }

    boolean admits(List<Integer> other) {
      int order = compare(other, version);
      return switch (operator) {
        case ">=" -> order >= 0;
        case ">" -> order > 0;
        case "<=" -> order <= 0;
        case "<" -> order < 0;
        default -> order == 0;
      };
    }
  }

  /** The range that a text describes, if it does. */
  public static Optional<VersionRange> parse(String text) {
    List<Bound> bounds = new ArrayList<>();
    String[] words = text.split(" +", MOST_BOUNDS + 1);
    if (words.length > MOST_BOUNDS) {
      return Optional.empty();
    }
    for (String word : words) {
      String operator = operatorOf(word);
      Optional<List<Integer>> version = version(word.substring(operator.length()));
      if (version.isEmpty()) {
        return Optional.empty();
      }
      bounds.add(new Bound(operator.isEmpty() ? "=" : operator, version.get()));
    }
    return Optional.of(new VersionRange(bounds));
  }

  /** True if a version lies within the range; a text that is no version does not. */
  public boolean admits(String version) {
    return version(version)
        .map(parts -> bounds.stream().allMatch(bound -> bound.admits(parts)))
        .orElse(false);
  }

  private static String operatorOf(String word) {
    for (String operator : List.of(">=", "<=", ">", "<", "=")) {
      if (word.startsWith(operator)) {
        return operator;
      }
    }
    return "";
  }

  private static Optional<List<Integer>> version(String text) {
    List<Integer> parts = new ArrayList<>();
    for (String part : text.split("\\.", -1)) {
      if (part.isEmpty()
          || part.length() > 6
          || !part.chars().allMatch(c -> c >= '0' && c <= '9')) {
        return Optional.empty();
      }
      parts.add(Integer.parseInt(part));
    }
    return Optional.of(parts);
  }

  private static int compare(List<Integer> left, List<Integer> right) {
    for (int i = 0; i < Math.max(left.size(), right.size()); i++) {
      int order =
          Integer.compare(i < left.size() ? left.get(i) : 0, i < right.size() ? right.get(i) : 0);
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }
}
