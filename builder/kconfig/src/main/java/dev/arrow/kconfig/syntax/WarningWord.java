package dev.arrow.kconfig.syntax;

import dev.arrow.diag.DiagnosticKind;
import dev.arrow.diag.Severity;
import dev.arrow.diag.WarningPolicy;
import dev.arrow.text.NearestName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a user says of warnings, in the words of compilers: {@code NAME}, {@code no-NAME}, {@code
 * error}, {@code no-error}, {@code error=NAME}, {@code no-error=NAME}; {@code tree} stands for all
 * that concern who writes a tree and are found whenever it is read, {@code all} for all there are.
 */
public final class WarningWord {
  private static final String ALL = "all";
  private static final String TREE = "tree";
  private static final String ERROR = "error";
  private static final String ERROR_OF = "error=";
  private static final String NO = "no-";

  private WarningWord() {}

  /** The names of all that can be a warning or a note, in the order of {@link KconfigError}. */
  public static List<String> names() {
    List<String> names = new ArrayList<>();
    for (KconfigError kind : KconfigError.values()) {
      if (kind.isWarning()) {
        names.add(kind.id());
      }
    }
    return List.copyOf(names);
  }

  /** The policy after the word; empty if it means nothing. */
  public static Optional<WarningPolicy> apply(WarningPolicy policy, String word) {
    // A name may begin as its own denial would: `no-type`.
    boolean yes = !word.startsWith(NO) || names().contains(word);
    String rest = yes ? word : word.substring(NO.length());
    if (rest.equals(ERROR)) {
      return Optional.of(policy.failOnAll(yes));
    }
    if (rest.startsWith(ERROR_OF)) {
      String name = rest.substring(ERROR_OF.length());
      return names().contains(name) ? Optional.of(policy.fail(name, yes)) : Optional.empty();
    }
    if (rest.equals(TREE)) {
      return Optional.of(tell(policy, KconfigError.Subject.TREE, yes));
    }
    if (word.equals(ALL)) {
      return Optional.of(policy.tellAll());
    }
    return names().contains(rest) ? Optional.of(policy.tell(rest, yes)) : Optional.empty();
  }

  /** The policy in which all warnings of a subject are told, or none of them. */
  public static WarningPolicy tell(
      WarningPolicy policy, KconfigError.Subject subject, boolean told) {
    WarningPolicy result = policy;
    for (KconfigError kind : KconfigError.values()) {
      if (kind.isWarning() && kind.subject() == subject) {
        result = result.tell(kind.id(), told);
      }
    }
    return result;
  }

  /** The policy in which warnings of a subject are told only if somebody asked for them. */
  public static WarningPolicy tellIfAsked(WarningPolicy policy, KconfigError.Subject subject) {
    WarningPolicy result = policy;
    for (KconfigError kind : KconfigError.values()) {
      boolean mute = kind.isWarning() && kind.subject() == subject && !policy.isAskedFor(kind);
      result = mute ? result.tell(kind.id(), false) : result;
    }
    return result;
  }

  /** The word that a wrong one was probably meant to be. */
  public static Optional<String> nearest(String wrong) {
    List<String> words = new ArrayList<>(List.of(ALL, TREE, ERROR, NO + ERROR));
    for (String name : names()) {
      words.addAll(List.of(name, NO + name, ERROR_OF + name, NO + ERROR_OF + name));
    }
    return NearestName.of(wrong, words);
  }

  /** Whether the word names an error, which nobody can silence. */
  public static boolean isError(String word) {
    for (DiagnosticKind kind : KconfigError.values()) {
      boolean named = word.equals(kind.id()) || word.endsWith("-" + kind.id());
      if (kind.severity() == Severity.ERROR && named && !names().contains(kind.id())) {
        return true;
      }
    }
    return false;
  }
}
