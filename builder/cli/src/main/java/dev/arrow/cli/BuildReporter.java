package dev.arrow.cli;

import dev.arrow.cli.console.Console;
import dev.arrow.diag.Diagnostic;
import dev.arrow.generate.build.BuildListener;
import java.util.List;
import java.util.Optional;

/** Shows a build while it runs: one line that changes on a terminal, a line a step elsewhere. */
final class BuildReporter implements BuildListener {
  private static final int WIDTH = 79;

  /** What the link check advises stands in the line after its complaint. */
  private static final String HINT = "hint: ";

  private final Console console;
  private final long start = System.nanoTime();
  private Optional<Diagnostic> heard = Optional.empty();

  BuildReporter(Console console) {
    this.console = console;
  }

  @Override
  public void waiting(String message) {
    console.remark(message);
  }

  @Override
  public void note(Diagnostic diagnostic) {
    console.diagnostics(List.of(diagnostic));
  }

  @Override
  public void warnings(List<Diagnostic> warnings) {
    console.diagnostics(warnings);
  }

  @Override
  public void progress(Progress progress) {
    if (console.terminal().live()) {
      console.progress(live(progress));
    } else {
      console.quote("  " + padded(progress.action(), 5) + " " + progress.subject());
    }
  }

  /** {@code [ 12/105] 1.2 s CC lib/pmm/src/pmm.c}, cut at its end to the width of a terminal. */
  private String live(Progress progress) {
    String total = Integer.toString(progress.total());
    String done = Integer.toString(progress.done());
    String line =
        "["
            + " ".repeat(Math.max(0, total.length() - done.length()))
            + done
            + "/"
            + total
            + "] "
            + elapsed()
            + " "
            + progress.action()
            + " "
            + progress.subject();
    return line.length() > WIDTH ? line.substring(0, WIDTH) : line;
  }

  /** How long the build has taken so far. */
  String elapsed() {
    long tenths = (System.nanoTime() - start) / 100_000_000;
    return tenths / 10 + "." + tenths % 10 + " s";
  }

  @Override
  public void output(String line) {
    console.quote(line);
    if (line.startsWith(HINT)) {
      heard = heard.map(said -> said.withHint(line.substring(HINT.length())));
    } else {
      recordHeard();
      heard = ToolWords.diagnostic(line);
    }
  }

  /** Keeps what a tool said last, to which no further line belongs; to be called at the end. */
  void recordHeard() {
    heard.ifPresent(console::record);
    heard = Optional.empty();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }
}
