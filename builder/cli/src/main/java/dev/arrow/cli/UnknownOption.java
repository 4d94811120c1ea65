package dev.arrow.cli;

import dev.arrow.text.NearestName;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;

/** What a user may have meant by an option that a command does not take. */
final class UnknownOption {
  /** Of commands that take the project's folder as it stands, these are no options. */
  private static final Set<String> PROJECT = Set.of("-C", "--project");

  private UnknownOption() {}

  /**
   * A sentence with a blank behind it, or nothing.
   *
   * @param word as it was typed, with its value if that is behind an equals sign
   */
  static String hint(CommandSpec command, String word) {
    int end = word.indexOf('=');
    String option = end < 0 ? word : word.substring(0, end);
    if (PROJECT.contains(option)) {
      return takesProject(command)
          ? "The project's folder stands alone: `" + command.name() + " PROJECT`. "
          : "";
    }
    if (!option.startsWith("--")) {
      return "";
    }
    List<String> known =
        command.optionsMap().keySet().stream().filter(name -> name.startsWith("--")).toList();
    return NearestName.of(option, known).map(name -> "Is `" + name + "` meant? ").orElse("");
  }

  private static boolean takesProject(CommandSpec command) {
    return command.positionalParameters().stream()
        .anyMatch(each -> each.paramLabel().contains("PROJECT"));
  }
}
