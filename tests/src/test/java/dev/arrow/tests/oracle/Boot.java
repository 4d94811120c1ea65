package dev.arrow.tests.oracle;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What came of an image's run.
 *
 * @param output what the program wrote; a byte is a character of Latin-1
 * @param messages the kernel's
 */
record Boot(String output, String messages) {
  /** The word that makes the kernel tell the verdict. */
  static final String WORD = "arrow.run=0a0b ";

  private static final Pattern ONE_LINE =
      Pattern.compile(
          "(?s)((?:arrow: [^\n]*\n)*)(.*?)((?:arrow: [^\n]*\n)*arrow-exit 0a0b [^\n]*\n)");

  private static final Pattern VERDICT =
      Pattern.compile("(?m)^arrow-exit 0a0b (?:(status|signal)=(\\d+)|panic)$");

  /**
   * A run on a machine whose console takes both: the kernel's messages stand before and behind all
   * that the program wrote, the verdict at the end.
   */
  static Boot onOneLine(String text) {
    Matcher parts = ONE_LINE.matcher(text);
    if (!parts.matches()) {
      throw new AssertionError("no verdict\n" + text);
    }
    String messages = parts.group(1) + parts.group(3);
    return new Boot(parts.group(2), messages.replace("\r", ""));
  }

  /** Whether the kernel gave up. */
  boolean isPanic() {
    return verdict().group(1) == null;
  }

  /** The program's status; 128 and the signal's number for a signal. Empty after a panic. */
  Optional<Integer> status() {
    Matcher verdict = verdict();
    if (verdict.group(1) == null) {
      return Optional.empty();
    }
    int number = Integer.parseInt(verdict.group(2));
    return Optional.of(verdict.group(1).equals("signal") ? 128 + number : number);
  }

  private Matcher verdict() {
    Matcher verdict = VERDICT.matcher(messages);
    if (!verdict.find()) {
      throw new AssertionError("no verdict\n" + messages + "\n" + output);
    }
    return verdict;
  }

  /** The same as a native run tells it; a panic fails the test. */
  Result result() {
    return new Result(output, status().orElseThrow(() -> new AssertionError("panic\n" + messages)));
  }
}
