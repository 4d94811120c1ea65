package dev.arrow.kconfig.eval;

import dev.arrow.kconfig.model.MenuNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The obstacles that a node and all around it put in the way, the outermost first. They are kept
 * for each node: of ten thousand menus inside each other every one asks for those around it.
 */
final class ObstaclesAround {
  private final Own own;
  private final Map<Place, List<Obstacle>> known = new HashMap<>();

  /** What a node itself puts in the way of a value. */
  @FunctionalInterface
  interface Own {
    List<Obstacle> of(MenuNode node, int wanted);
  }

  private record Place(MenuNode node, int wanted) {}

  ObstaclesAround(Own own) {
    this.own = own;
  }

  /** As many as are listed. */
  List<Obstacle> around(MenuNode node, int wanted) {
    Deque<Place> open = new ArrayDeque<>();
    List<Obstacle> found = List.of();
    for (MenuNode at = node; at != null; at = at.parent().orElse(null)) {
      Place place = new Place(at, wanted);
      List<Obstacle> there = known.get(place);
      if (there != null) {
        found = there;
        break;
      }
      open.push(place);
    }
    while (!open.isEmpty()) {
      Place place = open.pop();
      found = with(found, own.of(place.node, wanted));
      known.put(place, found);
    }
    return found;
  }

  /** The same list if nothing is added: most nodes hinder nobody. */
  private static List<Obstacle> with(List<Obstacle> outer, List<Obstacle> inner) {
    if (inner.isEmpty() || outer.size() >= ObstacleFinder.MOST) {
      return outer;
    }
    List<Obstacle> all = new ArrayList<>(outer);
    all.addAll(inner);
    return ObstacleFinder.first(all);
  }
}
