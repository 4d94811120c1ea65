package dev.arrow.run;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * The calls that were going on, out of all that the stack tells of: the caller of a function is the
 * one that lies where the function's frame ends.
 */
record CallChain(FrameTable frames) {

  /** The addresses of the chain, innermost first. */
  List<Long> addresses(List<TracePlace> places) {
    List<Long> addresses = new ArrayList<>();
    for (int i = 0; i < places.size(); i = caller(places, i)) {
      addresses.add(places.get(i).address());
    }
    return addresses;
  }

  /** The next place, if it is not known how far the frame goes. */
  private int caller(List<TracePlace> places, int callee) {
    TracePlace place = places.get(callee);
    OptionalLong size = frames.size(place.address());
    if (place.stack().isEmpty() || size.isEmpty()) {
      return callee + 1;
    }
    long end = place.stack().getAsLong() + size.getAsLong();
    for (int i = callee + 1; i < places.size(); i++) {
      OptionalLong stack = places.get(i).stack();
      if (stack.isPresent() && stack.getAsLong() == end) {
        return i;
      }
    }
    return callee + 1;
  }
}
