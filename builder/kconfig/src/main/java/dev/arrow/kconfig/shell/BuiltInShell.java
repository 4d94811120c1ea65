package dev.arrow.kconfig.shell;

import dev.arrow.kconfig.syntax.Shell;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers commands that need no program, such as {@code test "GCC" = GCC && echo y || echo n}, and
 * hands on all others. A tree asks such things between two questions to a compiler, and waits for
 * each of them: to start a shell takes longer than the rest of its reading until there.
 */
public final class BuiltInShell implements Shell {
  private final Shell shell;
  private final boolean plain;

  /**
   * A shell.
   *
   * @param shell runs what needs a program
   * @param environment what commands see
   */
  public BuiltInShell(Shell shell, Map<String, String> environment) {
    this.shell = Objects.requireNonNull(shell);
    this.plain = environment.keySet().stream().noneMatch(BuiltInShell::changesShells);
  }

  /** Whether a variable may give the words of a shell another meaning. */
  private static boolean changesShells(String variable) {
    return variable.startsWith("BASH_") || variable.equals("ENV") || variable.equals("SHELLOPTS");
  }

  @Override
  public String output(String command) {
    return start(command).output();
  }

  @Override
  public Running start(String command) {
    Optional<String> answer = plain ? BuiltInCommand.answer(command) : Optional.empty();
    return answer.isPresent() ? new Answer(answer.get()) : shell.start(command);
  }

  private record Answer(String output) implements Running {}
}
