package dev.arrow.size;

import java.util.List;

/**
 * What a linker says it put where.
 *
 * @param sections of the image, in the order of the map
 */
record LinkMap(List<Output> sections) {
  LinkMap {
    sections = List.copyOf(sections);
  }

  /**
   * A section of the image.
   *
   * @param name such as `.text`
   * @param address where it begins in memory
   * @param size in bytes
   * @param inputs what it was made of
   */
  record Output(String name, long address, long size, List<Input> inputs) {
    Output {
      inputs = List.copyOf(inputs);
    }
  }

  /**
   * A section of an object.
   *
   * @param address where it lies in memory
   * @param size in bytes; too large where texts were merged into those of another section
   * @param object the object file, as the linker was told of it; empty: nothing but alignment
   */
  record Input(long address, long size, String object) {}
}
