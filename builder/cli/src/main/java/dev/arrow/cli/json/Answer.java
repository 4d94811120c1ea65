package dev.arrow.cli.json;

import dev.arrow.diag.Diagnostic;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The one document with which a command answers a program, whatever happens: the result if there is
 * one, everything that was told, and the status. docs/manual/json.md says what each key means, and
 * docs/schema/answer.json says it to programs.
 *
 * <p>A command takes part by implementing {@link AnswersInJson}, and gives its result with one
 * call:
 *
 * <pre>
 * session.console().result(() -> SizeDocument.of(sizes), out -> out.print(SizeText.of(sizes)));
 * </pre>
 *
 * All else is done for it. Diagnostics that are thrown or shown are gathered on their way to
 * standard error, and what the command prints to {@code console.out()} or {@code console.output()}
 * goes there too, so that standard output holds the document alone. A result may be given before
 * the command fails; it is part of the document then. Write absent values as absent keys, paths as
 * {@code Session.shown} gives them, and describe the result in docs/manual/json.md.
 */
public final class Answer {
  /**
   * Grows when a key goes away or changes its meaning, in the envelope or in any result; not when
   * one is added.
   */
  public static final int FORMAT = 1;

  private static final int MOST_DIAGNOSTICS = 1000;

  private final String version;
  private final String command;
  private final List<Diagnostic> told = new ArrayList<>();
  private int untold;
  private Optional<JsonObject> result = Optional.empty();

  /**
   * An answer with nothing in it yet.
   *
   * @param version of Arrow
   * @param command its words without {@code arrow}; empty if the line names none
   */
  public Answer(String version, String command) {
    this.version = version;
    this.command = command;
  }

  /** Takes the command's result. */
  public void result(JsonObject object) {
    result = Optional.of(object);
  }

  /** Takes what was told, as the user sees it; beyond a limit it is counted only. */
  public void tell(Diagnostic diagnostic) {
    if (told.size() < MOST_DIAGNOSTICS) {
      told.add(diagnostic);
    } else {
      untold++;
    }
  }

  /** The document of a command that ends with this status. */
  public JsonObject document(int status) {
    JsonObject arrow = JsonObject.EMPTY.with("version", version).with("format", FORMAT);
    JsonObject document =
        JsonObject.EMPTY.with("arrow", arrow).with("command", command).with("status", status);
    if (result.isPresent()) {
      document = document.with("result", result.get());
    }
    document = document.with("diagnostics", told.stream().map(DiagnosticObject::of).toList());
    return untold == 0 ? document : document.with("untold", untold);
  }
}
