package dev.arrow.cli.console;

import dev.arrow.cli.json.Answer;
import dev.arrow.cli.json.DiagnosticObject;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import dev.arrow.diag.Severity;
import dev.arrow.text.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The user's side: results go to standard output, all that is said about them to standard error. A
 * line that shows progress is taken away before anything else is written.
 */
public final class Console {
  private static final String ERROR = "error:";
  private static final String BROKEN_PIPE = "Broken pipe";
  private static final String RED = "\u001b[1;31m";
  private static final String PLAIN = "\u001b[0m";
  private static final String ERASE_LINE = "\r\u001b[K";
  private static final int LONGEST_LINE = 1 << 16;

  private final InputStream input;
  private final WatchedOutput output;
  private final PrintStream out;
  private final PrintStream err;
  private final Terminal terminal;
  private final Optional<DiagnosticView> view;
  private boolean lineShown;
  private Optional<Answer> answer = Optional.empty();
  private DiagnosticForm form = DiagnosticForm.TEXT;

  /** A console over three streams; none of them is closed. */
  public Console(InputStream input, OutputStream output, OutputStream error, Terminal terminal) {
    this(input, new WatchedOutput(output), error, terminal, Optional.empty());
  }

  private Console(
      InputStream input,
      WatchedOutput output,
      OutputStream error,
      Terminal terminal,
      Optional<DiagnosticView> view) {
    this.input = input;
    this.output = output;
    this.out = new PrintStream(output, false, StandardCharsets.UTF_8);
    this.err = new PrintStream(error, true, StandardCharsets.UTF_8);
    this.terminal = terminal;
    this.view = view;
  }

  /** The same console for a user who stands somewhere; to be asked for before anything is shown. */
  public Console seenBy(DiagnosticView user) {
    return new Console(input, output, err, terminal, Optional.of(user));
  }

  /**
   * From now on standard output is for one document alone: results and diagnostics are gathered for
   * it, and what is printed goes to standard error. To be called before anything is shown.
   */
  public void answerIn(Answer document) {
    answer = Optional.of(document);
  }

  /** From now on diagnostics are shown in that form. To be called before anything is shown. */
  public void tellAs(DiagnosticForm asked) {
    form = asked;
  }

  /** Standard input, byte for byte. */
  public InputStream input() {
    return input;
  }

  /** Where what programs print goes, byte for byte. */
  public OutputStream output() {
    return answer.isPresent() ? err : output;
  }

  /** Where text goes that is a result. */
  public PrintStream out() {
    return answer.isPresent() ? err : out;
  }

  /**
   * Gives the result of a command, in the form that the user wants it in.
   *
   * @param document makes the object for programs
   * @param text prints it for people
   */
  public void result(Supplier<JsonObject> document, Consumer<PrintStream> text) {
    answer.ifPresentOrElse(each -> each.result(document.get()), () -> text.accept(out));
  }

  /** Writes the document, if the answer is one. */
  public synchronized void writeDocument(int status) {
    clearLine();
    answer.ifPresent(each -> each.document(status).pretty(out::print));
  }

  /** Where everything else goes; use {@link #remark} for lines of our own. */
  public PrintStream err() {
    return err;
  }

  /** What the streams are connected to. */
  public Terminal terminal() {
    return terminal;
  }

  /** One line about what is going on, behind all that was printed before. */
  public synchronized void remark(String text) {
    clearLine();
    out.flush();
    if (form != DiagnosticForm.JSON) {
      err.print("arrow: " + text + "\n");
    }
  }

  /** Text of others, such as a compiler; a line end is added. */
  public synchronized void quote(String line) {
    clearLine();
    err.print(shown(line) + "\n");
  }

  /** A text with its paths as the user sees them. */
  public String shown(String text) {
    return view.map(each -> each.text(text)).orElse(text);
  }

  /** Faults of the user's, at full length. */
  public synchronized void diagnostics(List<Diagnostic> diagnostics) {
    clearLine();
    out.flush();
    for (Diagnostic diagnostic : diagnostics) {
      Diagnostic seen = view.map(v -> v.of(diagnostic)).orElse(diagnostic);
      answer.ifPresent(each -> each.tell(seen));
      err.print(shown(seen));
    }
  }

  private String shown(Diagnostic seen) {
    if (form == DiagnosticForm.JSON) {
      return DiagnosticObject.of(seen).line() + "\n";
    }
    boolean named = form == DiagnosticForm.NAMED && seen.kind().severity() != Severity.ERROR;
    String text = DiagnosticPrinter.text(named ? named(seen) : seen);
    return terminal.color() ? colored(text) : text;
  }

  private static Diagnostic named(Diagnostic each) {
    return each.with(
        each.message() + " [" + each.kind().id() + "]",
        each.position(),
        each.sourceLine(),
        each.hint(),
        each.notes());
  }

  /** Keeps for the document what others have said already, in words of their own. */
  public synchronized void record(Diagnostic diagnostic) {
    Diagnostic seen = view.map(v -> v.of(diagnostic)).orElse(diagnostic);
    answer.ifPresent(each -> each.tell(seen));
  }

  private static String colored(String text) {
    int at = text.indexOf(ERROR);
    int end = text.indexOf('\n');
    if (at < 0 || at > end) {
      return text;
    }
    return text.substring(0, at) + RED + ERROR + PLAIN + text.substring(at + ERROR.length());
  }

  /** Shows a line that the next one replaces; only where the terminal is live. */
  public synchronized void progress(String text) {
    err.print(ERASE_LINE + text);
    err.flush();
    lineShown = true;
  }

  /** Takes the line of progress away. */
  public synchronized void clearLine() {
    if (lineShown) {
      err.print(ERASE_LINE);
      err.flush();
      lineShown = false;
    }
  }

  /** Asks a question on the terminal; empty when there is no answer. */
  public Optional<String> ask(String question) {
    clearLine();
    err.print("arrow: " + question + " ");
    err.flush();
    return readLine().map(String::strip);
  }

  /** The next line of standard input, without its end; empty when there is none. */
  public Optional<String> readLine() {
    out.flush();
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    try {
      int b = input.read();
      while (b >= 0 && b != '\n' && line.size() < LONGEST_LINE) {
        line.write(b);
        b = input.read();
      }
      boolean ended = b < 0 && line.size() == 0;
      return ended ? Optional.empty() : Optional.of(line.toString(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Why a part of the result did not get through; nothing where the reader has seen enough and went
   * away, as {@code head} does.
   */
  public Optional<IOException> undelivered() {
    out.flush();
    return output.fault().filter(cause -> !BROKEN_PIPE.equals(cause.getMessage()));
  }

  /** Makes sure that all was written. */
  public void flush() {
    out.flush();
    err.flush();
  }
}
