package dev.arrow.kconfig.syntax;

import dev.arrow.diag.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a file: a file may be read several times, from different places.
 *
 * @param file its name
 * @param from the {@code source} that names it; null for the root file
 * @param around the reading of the file that stands in; null for the root file
 */
public record Inclusion(String file, @Nullable SourcePosition from, @Nullable Inclusion around) {
  /** No chain is told beyond this; only files that repeat themselves nest deeper. */
  private static final int MOST = 20;

  /** What a place has that stands in no file. */
  public static final Inclusion NONE = new Inclusion("", null, null);

  /** The places that led to the file, the nearest first. */
  public List<SourcePosition> places() {
    List<SourcePosition> places = new ArrayList<>();
    for (Inclusion each = this; each != null && places.size() < MOST; each = each.around) {
      if (each.from != null) {
        places.add(each.from);
      }
    }
    return places;
  }
}
