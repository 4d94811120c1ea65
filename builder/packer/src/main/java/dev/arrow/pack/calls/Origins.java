package dev.arrow.pack.calls;

import java.util.Arrays;
import java.util.List;

/**
 * Where a number comes from that lies somewhere behind an instruction.
 *
 * @param places where it lies before it
 * @param numbers what the instruction makes of it
 * @param open whether it may be something else, that nobody knows
 */
record Origins(List<Place> places, List<Integer> numbers, boolean open) {
  /** Nothing is known of it. */
  static final Origins OPEN = new Origins(List.of(), List.of(), true);

  /** No way leads there. */
  static final Origins NONE = new Origins(List.of(), List.of(), false);

  Origins {
    places = List.copyOf(places);
    numbers = List.copyOf(numbers);
  }

  /** It lies there before. */
  static Origins of(Place... places) {
    return new Origins(List.of(places), List.of(), false);
  }

  /** The instruction makes it, and what is looked for is that and the place's addend. */
  static Origins number(Place place, long... made) {
    List<Integer> numbers =
        Arrays.stream(made).mapToObj(each -> (int) each + place.addend()).toList();
    return new Origins(List.of(), numbers, false);
  }
}
