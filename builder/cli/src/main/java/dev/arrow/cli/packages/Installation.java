package dev.arrow.cli.packages;

import java.util.ArrayList;
import java.util.List;

/**
 * How missing packages come to be installed; the launcher follows the same rule for those that Java
 * itself needs.
 */
public enum Installation {
  /** At once: it was allowed in advance, or root runs without a terminal. */
  AT_ONCE,

  /** After a question. */
  ASK,

  /** Not at all; the user is told what to run. */
  REFUSE;

  /**
   * The facts that decide.
   *
   * @param allowed {@code --yes} was given
   * @param root whether this is root
   * @param terminal whether somebody can be asked
   * @param sudo whether sudo asks for no password
   */
  public record Circumstances(boolean allowed, boolean root, boolean terminal, boolean sudo) {}

  /** What is to be done under the given circumstances. */
  public static Installation of(Circumstances facts) {
    boolean possible = facts.root() || facts.sudo() || facts.terminal();
    if (!possible) {
      return REFUSE;
    }
    if (facts.allowed() || (facts.root() && !facts.terminal())) {
      return AT_ONCE;
    }
    return facts.terminal() ? ASK : REFUSE;
  }

  /** The command that installs, to be run and to be shown. */
  public static List<String> command(List<String> packages, boolean root) {
    List<String> command = new ArrayList<>();
    if (!root) {
      command.add("sudo");
    }
    command.addAll(List.of("apt-get", "install", "-y", "--no-install-recommends"));
    command.addAll(packages);
    return command;
  }
}
