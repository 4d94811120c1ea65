package dev.arrow.solver.minimise;

import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Vocabulary;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says what was switched off, and why the rest stays. */
public final class MinimisedText {
  private static final int MOST = 3;

  private final Vocabulary vocabulary;

  private MinimisedText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** A line for each symbol. */
  public static List<String> lines(Minimised of, Vocabulary vocabulary) {
    MinimisedText text = new MinimisedText(vocabulary);
    List<String> lines = new ArrayList<>();
    of.off().forEach(symbol -> lines.add("off: " + text.name(symbol)));
    of.alsoOff().forEach(symbol -> lines.add("off: " + text.name(symbol) + ", with these"));
    of.kept().forEach(kept -> lines.add("on: " + text.name(kept.symbol()) + ", " + text.why(kept)));
    return List.copyOf(lines);
  }

  /** The word for a reason in documents, such as {@code selected}. */
  public static String word(Kept.Why why) {
    return why.name().toLowerCase(Locale.ROOT);
  }

  private String why(Kept kept) {
    return switch (kept.why()) {
      case GOAL -> "a goal";
      case NEEDED -> "needed by " + names(kept.by());
      case SELECTED -> "selected by " + names(kept.by());
      case IMPLIED -> "implied by " + names(kept.by());
      case CHOICE -> "its choice must have a member";
      case OPPOSITE -> "without it " + names(kept.by()) + " would go on";
      case COMPUTED -> "it cannot be set now";
    };
  }

  private String names(List<Symbol> symbols) {
    List<String> names = symbols.stream().limit(MOST).map(this::name).toList();
    int more = symbols.size() - names.size();
    return String.join(", ", names) + (more == 0 ? "" : " and " + more + " more");
  }

  private String name(Symbol symbol) {
    return vocabulary
        .library(symbol.name())
        .map(library -> library + " (`" + symbol.name() + "`)")
        .orElse("`" + symbol.name() + "`");
  }
}
