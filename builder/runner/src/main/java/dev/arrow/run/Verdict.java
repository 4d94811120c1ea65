package dev.arrow.run;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the kernel says about the end of the program. */
sealed interface Verdict {
  /** The ending that the verdict stands for. */
  Ending ending();

  /** The program ended by itself. */
  record Exit(int status) implements Verdict {
    @Override
    public Ending ending() {
      return new Ending.Exited(status);
    }
  }

  /** A signal ended the program. */
  record Signal(int number) implements Verdict {
    @Override
    public Ending ending() {
      return new Ending.Signalled(number);
    }
  }

  /** The kernel gave up. */
  record Panic() implements Verdict {
    @Override
    public Ending ending() {
      return new Ending.Panicked();
    }
  }

  Pattern FORM = Pattern.compile("(status|signal)=([0-9]{1,3})|panic");

  /** Reads what stands behind the nonce; empty for words that no kernel writes. */
  static Optional<Verdict> parse(String words) {
    Matcher form = FORM.matcher(words);
    if (!form.matches()) {
      return Optional.empty();
    }
    if (form.group(1) == null) {
      return Optional.of(new Panic());
    }
    int number = Integer.parseInt(form.group(2));
    if (form.group(1).equals("status")) {
      return number <= 255 ? Optional.of(new Exit(number)) : Optional.empty();
    }
    return number >= 1 && number <= 127 ? Optional.of(new Signal(number)) : Optional.empty();
  }
}
