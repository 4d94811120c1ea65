package dev.arrow.manifest.shape;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a value may look like. A shape is never narrower than its reader: what a shape refuses, the
 * reader refuses, while the reader may know better, for example which files there are.
 */
public sealed interface Shape
    permits Shape.Text, Shape.Whole, Shape.Flag, Shape.Listing, Shape.Table, Shape.Either, Mapping {
  /** What it means, in a sentence for people; empty where the value around it says so. */
  String about();

  /** This shape if it is of a kind, or the alternative that is. */
  default <T extends Shape> Optional<T> as(Class<T> kind) {
    return kind.isInstance(this) ? Optional.of(kind.cast(this)) : Optional.empty();
  }

  /**
   * Any scalar: every one is a text, so that {@code 1.10} stays {@code 1.10}.
   *
   * @param pattern a regular expression that the whole text matches; empty for any text
   * @param words the only texts there are; empty for any text
   * @param examples for editors to offer
   */
  record Text(String about, String pattern, List<String> words, List<String> examples)
      implements Shape {
    /** More characters than this are refused. */
    public static final int LONGEST = 8 * 1024;

    public Text {
      words = List.copyOf(words);
      examples = List.copyOf(examples);
    }

    /** A text without further rules. */
    public static Text of(String about, String... examples) {
      return new Text(about, "", List.of(), List.of(examples));
    }

    /** A text that matches a regular expression. */
    public static Text matching(String pattern, String about, String... examples) {
      return new Text(about, pattern, List.of(), List.of(examples));
    }

    /** One of a few words. */
    public static Text oneOf(List<String> words, String about) {
      return new Text(about, "", words, List.of());
    }
  }

  /**
   * A whole number of at most nine digits.
   *
   * @param least the smallest, at least 0
   * @param most the greatest
   */
  record Whole(String about, int least, int most) implements Shape {
    /** More digits than this are refused. */
    public static final int MOST_DIGITS = 9;

    /** The greatest of all. */
    public static final int GREATEST = 999_999_999;

    public static Whole from(int least, String about) {
      return new Whole(about, least, GREATEST);
    }
  }

  /** {@code true} or {@code false}. */
  record Flag(String about) implements Shape {}

  /**
   * A list.
   *
   * @param item what each item is
   * @param mayBeEmpty whether it may have no item
   */
  record Listing(String about, Shape item, boolean mayBeEmpty) implements Shape {
    public static Listing of(Shape item, String about) {
      return new Listing(about, item, true);
    }

    /** A list with at least one item. */
    public static Listing some(Shape item, String about) {
      return new Listing(about, item, false);
    }
  }

  /**
   * A mapping whose keys are names of the user's.
   *
   * @param keyPattern a regular expression that keys match; empty for any
   * @param value what stands under each
   */
  record Table(String about, String keyPattern, Shape value) implements Shape {}

  /**
   * One of several shapes, which differ in kind: a text or a mapping, say.
   *
   * @param alternatives at least two
   */
  record Either(String about, List<Shape> alternatives) implements Shape {
    public Either {
      alternatives = List.copyOf(alternatives);
    }

    public static Either of(String about, Shape... alternatives) {
      return new Either(about, List.of(alternatives));
    }

    @Override
    public <T extends Shape> Optional<T> as(Class<T> kind) {
      List<T> fitting = new ArrayList<>();
      alternatives.forEach(each -> each.as(kind).ifPresent(fitting::add));
      return fitting.stream().findFirst();
    }
  }
}
