package dev.arrow.kconfig.parse;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Shell;
import dev.arrow.kconfig.syntax.ShellRefusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The commands of a tree, each run once. What one says stands as a mark in texts until somebody
 * needs to look at the text, so that commands run while the tree is read on. A mark starts with
 * half a surrogate pair: no text that was decoded from a file has such a thing.
 */
final class ShellCalls {
  private static final char OPEN = '\udc00';
  private static final char CLOSE = '\udc01';

  private final Shell shell;
  private final SyntaxReporter reporter;
  private final Map<String, String> marks = new HashMap<>();
  private final List<Call> calls = new ArrayList<>();

  ShellCalls(Shell shell, SyntaxReporter reporter) {
    this.shell = shell;
    this.reporter = reporter;
  }

  private static final class Call {
    final SourcePosition place;
    Shell.@Nullable Running running;
    String output = "";

    Call(SourcePosition place) {
      this.place = place;
    }
  }

  /** Starts a command, if that was not done before, and returns the mark of what it says. */
  String start(String command, SourcePosition place) {
    String known = marks.get(command);
    if (known != null) {
      return known;
    }
    Call call = new Call(place);
    String mark = OPEN + Integer.toString(calls.size()) + CLOSE;
    marks.put(command, mark);
    calls.add(call);
    try {
      call.running = shell.start(command);
    } catch (ShellRefusal refusal) {
      report(refusal, place);
    }
    return mark;
  }

  /** Whether the text is not yet known as a whole. */
  static boolean isLate(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == OPEN) {
        return true;
      }
    }
    return false;
  }

  /** The text with what the commands said; waits for them. */
  String settled(String text) {
    int open = text.indexOf(OPEN);
    if (open < 0) {
      return text;
    }
    StringBuilder out = new StringBuilder();
    int at = 0;
    while (open >= 0) {
      int close = text.indexOf(CLOSE, open);
      Call call = close < 0 ? null : call(text.substring(open + 1, close));
      out.append(text, at, open);
      at = call == null ? open + 1 : close + 1;
      if (call != null) {
        out.append(output(call));
      }
      open = text.indexOf(OPEN, at);
    }
    return out.append(text, at, text.length()).toString();
  }

  /** The call of a mark; null for what somebody's variable holds by chance. */
  private @Nullable Call call(String number) {
    try {
      int index = Integer.parseInt(number);
      return index >= 0 && index < calls.size() ? calls.get(index) : null;
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private String output(Call call) {
    Shell.Running running = call.running;
    if (running != null) {
      call.running = null;
      try {
        call.output = Shell.oneLine(running.output());
      } catch (ShellRefusal refusal) {
        report(refusal, call.place);
      }
    }
    return call.output;
  }

  private void report(ShellRefusal refusal, SourcePosition place) {
    reporter.report(
        Diagnostic.of(refusal.kind(), String.valueOf(refusal.getMessage()))
            .at(place)
            .withHint(refusal.hint()));
  }
}
