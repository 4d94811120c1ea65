package dev.arrow.tests.oracle;

import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * The system calls of a run, as the kernel's messages tell them with {@code arrow.strace}.
 *
 * @param all in their order; those that do not return are left out
 */
record Calls(List<Call> all) {
  private static final Pattern LINE =
      Pattern.compile("(?m)^arrow: strace: (\\w+)\\(.*\\) = (?:-1 (E\\w+)|(\\S+)).*$");

  /** How calls say that there is no memory. */
  private static final Set<String> LACK = Set.of("ENOMEM", "ENOSPC", "EAGAIN");

  /**
   * One call.
   *
   * @param name its name
   * @param answer an error's name, a number, or nothing for an address, which is never the same
   */
  record Call(String name, String answer) {
    private static Call of(MatchResult line) {
      String error = line.group(2);
      String value = line.group(3);
      return new Call(line.group(1), error != null ? error : value.startsWith("0x") ? "" : value);
    }

    /** Whether it tells that there is no memory, unlike the same call of a run that had some. */
    boolean lacksMemory(Call plain) {
      return LACK.contains(answer) || isShorter(plain);
    }

    /** Fewer bytes were moved than could be. */
    private boolean isShorter(Call plain) {
      return name.equals(plain.name)
          && name.matches("p?write.*|sendfile|copy_file_range")
          && answer.matches("\\d+")
          && plain.answer.matches("\\d+")
          && Long.parseLong(answer) < Long.parseLong(plain.answer);
    }
  }

  /** The calls that messages tell of. */
  static Calls in(String messages) {
    return new Calls(LINE.matcher(messages).results().map(Call::of).toList());
  }

  /**
   * Whether the first call that is not as in a run with memory enough tells that there is none.
   * {@code brk} tells it by an address; then it is the call behind it that differs.
   */
  boolean tellLackOfMemory(Calls plain) {
    int at = 0;
    while (at < Math.min(all.size(), plain.all.size()) && all.get(at).equals(plain.all.get(at))) {
      at++;
    }
    if (at > 0 && all.get(at - 1).name().equals("brk")) {
      return true;
    }
    return at < Math.min(all.size(), plain.all.size())
        && all.get(at).lacksMemory(plain.all.get(at));
  }

  /** The calls from the first one on that differs, for a person. */
  String difference(Calls plain) {
    int at = 0;
    while (at < Math.min(all.size(), plain.all.size()) && all.get(at).equals(plain.all.get(at))) {
      at++;
    }
    return "instead of "
        + plain.all.subList(at, Math.min(at + 2, plain.all.size()))
        + " there were "
        + all.subList(Math.max(0, at - 1), Math.min(at + 3, all.size()));
  }
}
