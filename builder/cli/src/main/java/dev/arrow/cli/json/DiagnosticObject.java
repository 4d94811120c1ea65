package dev.arrow.cli.json;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.Note;
import dev.arrow.diag.SourcePosition;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.Optional;

/** A diagnostic as an object. */
public final class DiagnosticObject {
  private static final String MESSAGE = "message";

  private DiagnosticObject() {}

  /** The object that docs/manual/json.md describes. */
  public static JsonObject of(Diagnostic diagnostic) {
    JsonObject object =
        JsonObject.EMPTY
            .with("severity", diagnostic.severity().label())
            .with("kind", diagnostic.kind().id())
            .with(MESSAGE, diagnostic.message());
    object = at(object, diagnostic.position());
    if (!diagnostic.includedFrom().isEmpty()) {
      object =
          object.with(
              "includedFrom",
              diagnostic.includedFrom().stream()
                  .map(place -> at(JsonObject.EMPTY, Optional.of(place)))
                  .toList());
    }
    return object
        .with("targets", Json.texts(diagnostic.targets()))
        .with("notes", diagnostic.notes().stream().map(DiagnosticObject::note).toList())
        .with("advice", diagnostic.hint());
  }

  private static JsonObject note(Note note) {
    return at(JsonObject.EMPTY.with(MESSAGE, note.message()), note.position());
  }

  /** The parts of a place that are known. */
  private static JsonObject at(JsonObject object, Optional<SourcePosition> position) {
    if (position.isEmpty()) {
      return object;
    }
    SourcePosition place = position.get();
    JsonObject placed = object.with("file", place.file());
    placed = place.line() == 0 ? placed : placed.with("line", place.line());
    return place.column() == 0 ? placed : placed.with("column", place.column());
  }
}
