package dev.arrow.cli.inspect;

import dev.arrow.cli.attach.MadeCalls;
import java.util.List;
import java.util.Set;

/**
 * What a program calls, and what of that libraries serve.
 *
 * @param made the calls
 * @param served those that any library serves
 */
public record ProgramView(MadeCalls made, Set<String> served) {
  public ProgramView {
    served = Set.copyOf(served);
  }

  List<String> calls() {
    return List.copyOf(made.names());
  }

  /** The calls that no library serves. */
  public List<String> unserved() {
    return made.names().stream().filter(call -> !served.contains(call)).toList();
  }

  /** What is not known, in sentences; empty if all is. */
  String doubts() {
    int open = made.found().open();
    String numbers =
        open == 0
            ? ""
            : open
                + " of "
                + made.found().sites()
                + " instructions that call the kernel may do so with other numbers, too, that are"
                + " only known when it runs.";
    String rest = made.found().whole() ? "" : " Not all of its code was read.";
    return (numbers + rest).strip();
  }
}
