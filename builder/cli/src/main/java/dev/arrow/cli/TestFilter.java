package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.test.Trial;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Picks tests by the names of libraries or of test programs, in which `*` stands for anything. */
final class TestFilter {
  private static final int MOST_NAMES = 12;

  private final List<String> words;

  TestFilter(List<String> words) {
    this.words = words;
  }

  /** Those that any word names, in their order; an ArrowException for a word that names none. */
  List<Trial> of(List<Trial> trials) {
    if (words.isEmpty()) {
      return trials;
    }
    words.forEach(word -> requireMatch(word, trials));
    List<Trial> chosen = new ArrayList<>();
    for (Trial trial : trials) {
      if (words.stream().anyMatch(word -> matches(word, trial))) {
        chosen.add(trial);
      }
    }
    return chosen;
  }

  private static void requireMatch(String word, List<Trial> trials) {
    if (trials.stream().anyMatch(trial -> matches(word, trial))) {
      return;
    }
    Set<String> names = new TreeSet<>();
    trials.forEach(trial -> names.addAll(List.of(trial.subject(), trial.name())));
    throw ArrowException.of(
        Diagnostic.of(CliError.UNKNOWN_TEST, "No test here is named `" + word + "`.")
            .withHint(
                NearestName.of(word, names)
                    .map(near -> "The nearest name is `" + near + "`.")
                    .orElse("There are " + shown(names) + ".")));
  }

  /** The first of them; a project may use many libraries. */
  private static String shown(Set<String> names) {
    String first = names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "));
    return names.size() > MOST_NAMES ? first + " and others" : first;
  }

  private static boolean matches(String word, Trial trial) {
    String name = trial.name();
    String last = name.substring(name.lastIndexOf('/') + 1);
    Pattern pattern = Pattern.compile(Pattern.quote(word).replace("*", "\\E.*\\Q"));
    return List.of(trial.subject(), name, last).stream()
        .anyMatch(t -> pattern.matcher(t).matches());
  }
}
