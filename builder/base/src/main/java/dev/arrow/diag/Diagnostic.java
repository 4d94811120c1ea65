package dev.arrow.diag;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A fault in what the user handed in: what is wrong, where, and what to do.
 *
 * @param kind which fault
 * @param severity how much it matters here; that of its kind, unless somebody decided otherwise
 * @param message a sentence that says what is wrong; the source line is part of the message, so it
 *     is not repeated here
 * @param position where
 * @param sourceLine the line at {@code position}, without its end
 * @param hint what to do about it
 * @param notes further places that matter
 * @param targets the targets it holds for, as a user names them; empty for what no target is part
 *     of
 * @param includedFrom the places that led to the file, the nearest first; empty if nothing includes
 *     it
 */
public record Diagnostic(
    DiagnosticKind kind,
    Severity severity,
    String message,
    Optional<SourcePosition> position,
    Optional<String> sourceLine,
    Optional<String> hint,
    List<Note> notes,
    List<String> targets,
    List<SourcePosition> includedFrom) {

  public Diagnostic {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(message);
    Objects.requireNonNull(position);
    Objects.requireNonNull(sourceLine);
    Objects.requireNonNull(hint);
    notes = List.copyOf(notes);
    targets = List.copyOf(targets);
    includedFrom = List.copyOf(includedFrom);
  }

  /** A diagnostic that knows no more yet than this. */
  public static Diagnostic of(DiagnosticKind kind, String message) {
    return new Diagnostic(
        kind,
        kind.severity(),
        message,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of());
  }

  public Diagnostic at(SourcePosition place) {
    return with(message, Optional.of(place), sourceLine, hint, notes);
  }

  public Diagnostic withSourceLine(String text) {
    return with(message, position, Optional.of(text), hint, notes);
  }

  public Diagnostic withHint(String text) {
    return with(message, position, sourceLine, Optional.of(text), notes);
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
    return with(message, position, sourceLine, hint, longer);
  }

  /** The same in other words; kind, severity, targets and inclusions stay. */
  public Diagnostic with(
      String words,
      Optional<SourcePosition> place,
      Optional<String> line,
      Optional<String> advice,
      List<Note> furtherPlaces) {
    return new Diagnostic(
        kind, severity, words, place, line, advice, furtherPlaces, targets, includedFrom);
  }

  /** The same, mattering more or less. */
  public Diagnostic withSeverity(Severity decided) {
    return new Diagnostic(
        kind, decided, message, position, sourceLine, hint, notes, targets, includedFrom);
  }

  /** Says for which targets it holds. */
  public Diagnostic forTargets(List<String> names) {
    return new Diagnostic(
        kind, severity, message, position, sourceLine, hint, notes, names, includedFrom);
  }

  /** Says how the file came to be read, the nearest place first. */
  public Diagnostic includedFrom(List<SourcePosition> places) {
    return new Diagnostic(
        kind, severity, message, position, sourceLine, hint, notes, targets, places);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
