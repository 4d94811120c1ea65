package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.console.Console;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.Interview;
import dev.arrow.kconfig.mode.Question;
import dev.arrow.kconfig.mode.Reply;
import dev.arrow.kconfig.mode.Step;
import java.io.PrintStream;
import java.util.Optional;

/** Holds an interview with the user, line by line, on standard input and standard output. */
final class Interviewer {
  private final Console console;
  private final PrintStream out;
  private final QuestionText text;

  Interviewer(Console console, String prefix) {
    this.console = console;
    this.out = console.out();
    this.text = new QuestionText(prefix);
  }

  /** Asks until nothing is open; an ArrowException if the input ends before that. */
  Configuration hold(Interview interview) {
    while (true) {
      Step step = interview.next();
      if (step instanceof Step.Done) {
        return interview.configuration();
      }
      if (step instanceof Step.Asked asked) {
        ask(interview, asked.question());
      } else {
        out.print(text.of(step));
      }
    }
  }

  private void ask(Interview interview, Question question) {
    out.print(text.of(question));
    String line = console.readLine().orElseThrow(() -> ended(question));
    if (!console.terminal().input()) {
      // Nobody typed it, so nobody saw it.
      out.println(line);
    }
    Reply reply = interview.answer(line);
    if (reply instanceof Reply.Help help) {
      out.print(text.help(help.about()));
    } else if (reply instanceof Reply.Wrong wrong) {
      out.println(wrong.message());
    }
  }

  private static ArrowException ended(Question question) {
    Optional<String> symbol = question.node().symbol().map(s -> " (" + s.name() + ")");
    String asked = question.node().prompt().orElseThrow().text() + symbol.orElse("");
    return ArrowException.of(
        Diagnostic.of(CliError.NO_ANSWER, "The input ends before `" + asked + "` is answered.")
            .at(question.node().position())
            .withHint("Nothing was written. `arrow kconfig olddefconfig` takes all defaults."));
  }
}
