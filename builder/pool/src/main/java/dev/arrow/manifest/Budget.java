package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The most that an image may cost.
 *
 * @param limits by figure; figures without one may be anything
 */
public record Budget(SortedMap<Figure, Limit> limits) {
  /** No limit at all. */
  public static final Budget NONE = new Budget(new TreeMap<>());

  /** An amount as it is written. */
  static final String AMOUNT = "([0-9]{1,12})([KM]?)";

  private static final Pattern FORM = Pattern.compile(AMOUNT);

  public Budget {
    limits = Collections.unmodifiableSortedMap(new TreeMap<>(limits));
  }

  /** What is limited. */
  public enum Figure {
    /** Bytes of the image's file. */
    SIZE,
    /** Bytes of memory that a machine must have to be started with the image. */
    MEMORY,
    /** Instructions from the image's entry to the program's {@code main}. */
    INSNS;

    /** Its key in {@code arrow.yaml} and its name on command lines. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** All names, in order. */
    public static List<String> words() {
      return Stream.of(values()).map(Figure::word).toList();
    }

    /** The figure of a name; an exception for other names. */
    public static Figure named(String word) {
      return values()[words().indexOf(word)];
    }
  }

  /**
   * A limit.
   *
   * @param most what is allowed still, above 0
   * @param at where it is said
   */
  public record Limit(long most, SourcePosition at) {}

  /** An amount such as {@code 600}, {@code 16K} or {@code 2M}, in steps of 1024; above 0. */
  public static OptionalLong amount(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      return OptionalLong.empty();
    }
    int shift = form.group(2).isEmpty() ? 0 : form.group(2).equals("K") ? 10 : 20;
    long amount = Long.parseLong(form.group(1)) << shift;
    return amount > 0 ? OptionalLong.of(amount) : OptionalLong.empty();
  }

  /** These limits, and those of another budget for figures that have none here. */
  public Budget orElse(Budget other) {
    SortedMap<Figure, Limit> both = new TreeMap<>(other.limits);
    both.putAll(limits);
    return new Budget(both);
  }
}
