package dev.arrow.resolve;

import java.util.List;

/**
 * A table that libraries register in; defined, possibly empty, because its owner is on.
 *
 * @param name the owner's name
 * @param entries by rank, then by library
 */
public record Table(String name, List<Entry> entries) {
  public Table {
    entries = List.copyOf(entries);
  }

  /**
   * One entry.
   *
   * @param library that registers it
   * @param ops the object of type `struct arrow_TABLE_ops`
   * @param rank lowest first
   */
  public record Entry(String library, String ops, int rank) {}
}
