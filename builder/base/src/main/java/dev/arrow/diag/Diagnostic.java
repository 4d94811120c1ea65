package dev.arrow.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fault in what the user handed in: what is wrong, where, and what to do.
 *
 * @param kind which fault
 * @param message a sentence that says what is wrong; the source line is part of the message, so it
 *     is not repeated here
 * @param position where
 * @param sourceLine the line at {@code position}, without its end
 * @param hint what to do about it
 * @param notes further places that matter
 * @param targets the targets it holds for, as a user names them; empty for what no target is part
 *     of
 */
public record Diagnostic(
    DiagnosticKind kind,
    String message,
    Optional<SourcePosition> position,
    Optional<String> sourceLine,
    Optional<String> hint,
    List<Note> notes,
    List<String> targets) {

  public Diagnostic {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(message);
    Objects.requireNonNull(position);
    Objects.requireNonNull(sourceLine);
    Objects.requireNonNull(hint);
    notes = List.copyOf(notes);
    targets = List.copyOf(targets);
  }

  public static Diagnostic of(DiagnosticKind kind, String message) {
    return new Diagnostic(
        kind, message, Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of());
  }

  public Diagnostic at(SourcePosition place) {
    return new Diagnostic(kind, message, Optional.of(place), sourceLine, hint, notes, targets);
  }

  public Diagnostic withSourceLine(String text) {
    return new Diagnostic(kind, message, position, Optional.of(text), hint, notes, targets);
  }

  public Diagnostic withHint(String text) {
    return new Diagnostic(kind, message, position, sourceLine, Optional.of(text), notes, targets);
  }

  public Diagnostic withNote(String text) {
    return withNote(new Note(text, Optional.empty()));
  }

  public Diagnostic withNote(String text, SourcePosition place) {
    return withNote(new Note(text, Optional.of(place)));
  }

  public Diagnostic withNote(Note note) {
    List<Note> longer = new ArrayList<>(notes);
    longer.add(note);
    return new Diagnostic(kind, message, position, sourceLine, hint, longer, targets);
  }

  /** Says for which targets it holds. */
  public Diagnostic forTargets(List<String> names) {
    return new Diagnostic(kind, message, position, sourceLine, hint, notes, names);
  }

  public boolean isError() {
    return kind.severity() == Severity.ERROR;
  }
}
