package dev.arrow.generate.build;

import dev.arrow.plan.Unit;
import java.util.Collection;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * How many objects the folders of a build hold. Targets that agree in a unit share its folder, so
 * that counting by folder counts nothing twice.
 *
 * @param byFolder the objects that are compiled into each object folder
 */
record ObjectCounts(SortedMap<String, Integer> byFolder) {

  ObjectCounts {
    byFolder = Collections.unmodifiableSortedMap(new TreeMap<>(byFolder));
  }

  /** The counts of units. */
  static ObjectCounts of(Collection<Unit> units) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    units.forEach(unit -> counts.put(unit.folder(), unit.compiles().size()));
    return new ObjectCounts(counts);
  }

  /** Reads what {@link #text} wrote; what is damaged counts for nothing. */
  static ObjectCounts parse(String text) {
    SortedMap<String, Integer> counts = new TreeMap<>();
    for (String word : text.split(" ", -1)) {
      int equals = word.lastIndexOf('=');
      if (equals > 0 && word.substring(equals + 1).matches("[0-9]{1,6}")) {
        counts.put(word.substring(0, equals), Integer.valueOf(word.substring(equals + 1)));
      }
    }
    return new ObjectCounts(counts);
  }

  /** In one line; folders of objects have no blank in their names. */
  String text() {
    return byFolder.entrySet().stream()
        .map(each -> each.getKey() + "=" + each.getValue())
        .collect(Collectors.joining(" "));
  }

  /** All folders of several, once each. */
  static ObjectCounts ofAll(Collection<ObjectCounts> counts) {
    SortedMap<String, Integer> all = new TreeMap<>();
    counts.forEach(each -> all.putAll(each.byFolder));
    return new ObjectCounts(all);
  }

  /** Objects that were there already when this many were compiled. */
  int reused(int compiled) {
    return Math.max(0, byFolder.values().stream().mapToInt(each -> each).sum() - compiled);
  }
}
