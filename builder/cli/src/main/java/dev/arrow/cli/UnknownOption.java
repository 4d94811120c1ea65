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
   * A sentence, or nothing.
   *
   * @param typed as it was typed, with its value if that is behind an equals sign
   */
  static String hint(CommandSpec command, String typed) {
    int end = typed.indexOf('=');
    String option = end < 0 ? typed : typed.substring(0, end);
    if (PROJECT.contains(option)) {
      return takesProject(command)
          ? "The project's folder stands alone: `" + command.name() + " PROJECT`."
          : "";
    }
    if (option.length() <= "-x".length()) {
      return "";
    }
    // A single dash before a word is a slip; short options have one letter.
    String word = option.startsWith("--") ? option : "-" + option;
    List<String> known =
        command.optionsMap().keySet().stream().filter(name -> name.startsWith("--")).toList();
    return NearestName.of(word, known).map(name -> "Is `" + name + "` meant?").orElse("");
  }

  private static boolean takesProject(CommandSpec command) {
    return command.positionalParameters().stream()
        .anyMatch(each -> each.paramLabel().contains("PROJECT"));
  }
}
