package dev.arrow.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Flags as they would be wherever the installation and the project lie. Objects do not depend on
 * that, and so neither do their names: another checkout finds them in a cache.
 *
 * @param home the installation's folder
 * @param project the project's folder
 */
record FlagPlaces(Path home, Path project) {

  private static final List<String> WITH_PATH = List.of("-ffile-prefix-map=", "-I");
  private static final String HOME = "<arrow>";
  private static final String PROJECT = "<project>";

  /**
   * The flags with words in the place of the two folders.
   *
   * @param ofProject whether something of the project is compiled; nothing else is changed by where
   *     the project lies
   */
  List<String> anywhere(List<String> flags, boolean ofProject) {
    String own = CompilerFlags.prefixMap(project, ".");
    return flags.stream()
        .filter(flag -> ofProject || !flag.equals(own))
        .map(this::anywhere)
        .toList();
  }

  private String anywhere(String flag) {
    for (String option : WITH_PATH) {
      if (flag.startsWith(option)) {
        return option + place(flag.substring(option.length()));
      }
    }
    return flag;
  }

  /** The inner folder first, if one lies in the other. */
  private String place(String text) {
    boolean inner = project.startsWith(home);
    return from(text, inner ? project : home, inner ? PROJECT : HOME)
        .or(() -> from(text, inner ? home : project, inner ? HOME : PROJECT))
        .or(() -> from(text, project.relativize(home), HOME))
        .orElse(text);
  }

  /** The text with a word in place of a folder, if it is or begins with that folder. */
  private static Optional<String> from(String text, Path folder, String word) {
    String name = folder.toString();
    if (name.isEmpty() || !text.startsWith(name)) {
      return Optional.empty();
    }
    String rest = text.substring(name.length());
    boolean whole = rest.isEmpty() || rest.startsWith("/") || rest.startsWith("=");
    return whole ? Optional.of(word + rest) : Optional.empty();
  }
}
