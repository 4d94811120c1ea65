package dev.arrow.size;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The sizes of an image, and how they changed.
 *
 * @param by what a row stands for
 * @param rows large ones first; what is gone comes last
 * @param compared whether there is an image to compare with
 */
public record SizeTable(Grouping by, List<SizeRow> rows, boolean compared) {
  public SizeTable {
    rows = List.copyOf(rows);
  }

  /**
   * Sums up the parts of an image.
   *
   * @param before the image to compare with
   */
  public static SizeTable of(Grouping by, ImageSizes now, Optional<ImageSizes> before) {
    Map<SizeRow.Key, Bytes> current = sums(by, now);
    Map<SizeRow.Key, Bytes> former = before.map(each -> sums(by, each)).orElse(Map.of());
    Set<SizeRow.Key> keys = new HashSet<>(current.keySet());
    keys.addAll(former.keySet());
    List<SizeRow> rows =
        keys.stream()
            .map(
                key ->
                    new SizeRow(
                        key,
                        Optional.ofNullable(current.get(key)),
                        Optional.ofNullable(former.get(key))))
            .sorted(SizeRow.ORDER)
            .toList();
    return new SizeTable(by, rows, before.isPresent());
  }

  private static Map<SizeRow.Key, Bytes> sums(Grouping by, ImageSizes sizes) {
    Map<SizeRow.Key, Bytes> sums = new HashMap<>();
    sizes.parts().forEach(part -> sums.merge(by.key(part), Bytes.of(part), Bytes::plus));
    return sums;
  }

  /** The first rows alone. */
  public SizeTable largest(int count) {
    return new SizeTable(by, rows.stream().limit(count).toList(), compared);
  }

  /** All rows together. */
  public SizeRow sum() {
    Bytes now = rows.stream().map(SizeRow::shown).reduce(Bytes.NONE, Bytes::plus);
    Bytes before =
        rows.stream().map(row -> row.before().orElse(Bytes.NONE)).reduce(Bytes.NONE, Bytes::plus);
    return new SizeRow(
        new SizeRow.Key("sum", ""), Optional.of(now), Optional.of(before).filter(b -> compared));
  }

  /** The names of rows that are new. */
  public List<String> came() {
    return compared ? names(row -> row.before().isEmpty()) : List.of();
  }

  /** The names of rows that are gone. */
  public List<String> went() {
    return names(row -> row.now().isEmpty());
  }

  private List<String> names(java.util.function.Predicate<SizeRow> wanted) {
    return rows.stream()
        .filter(wanted)
        .map(row -> Objects.requireNonNull(row.key().name()))
        .sorted()
        .toList();
  }
}
