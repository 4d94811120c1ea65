package dev.arrow.generate.makefile;

import java.util.List;

/**
 * What {@code makefile/objects.ftl} prints: the list of what is linked.
 *
 * @param objects joined objects, in the order of the link
 */
public record ObjectListModel(List<String> objects) {
  public ObjectListModel {
    objects = List.copyOf(objects);
  }
}
