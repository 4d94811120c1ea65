package dev.arrow.cli;

import dev.arrow.run.Ending;
import dev.arrow.run.Machine;
import dev.arrow.text.json.JsonObject;

/** How a run ended, for programs. */
final class RunDocument {
  private RunDocument() {}

  static JsonObject of(String target, String image, Machine on, Ending ending) {
    return JsonObject.EMPTY
        .with("target", target)
        .with("image", image)
        .with("machine", on.id())
        .with("end", ending.word())
        .with("status", ending.status())
        .with("message", ending.sentence());
  }
}
