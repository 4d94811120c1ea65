package dev.arrow.cli;

import dev.arrow.kconfig.mode.Merge;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** The lines of fragments that gave way to others, for programs. */
final class MergeDocument {
  private MergeDocument() {}

  /** Each with its kind and the line that it stands against. */
  static List<JsonObject> clashes(Merge merge, RefusalDocument lines) {
    List<JsonObject> clashes = new ArrayList<>();
    for (Merge.Clash clash : merge.overridden()) {
      clashes.add(of("taken-back", lines.line(clash.before()), lines.line(clash.after())));
    }
    for (Merge.Clash clash : merge.kept()) {
      clashes.add(of("gives-way", lines.line(clash.after()), lines.line(clash.before())));
    }
    for (Merge.Clash clash : merge.redundant()) {
      clashes.add(of("redundant", lines.line(clash.after()), lines.line(clash.before())));
    }
    return clashes;
  }

  private static JsonObject of(String kind, JsonObject line, JsonObject by) {
    return JsonObject.EMPTY.with("kind", kind).with("line", line).with("against", by);
  }
}
