package dev.arrow.solver.fix;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.encode.Change;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the engine says of changes. */
final class Proof {
  private static final SourcePosition PLACE = SourcePosition.wholeFile("fix");

  /** First what is off, then modules, then y: the order in which lines of a choice make sense. */
  private static final Comparator<Change> ORDER =
      Comparator.comparing((Change change) -> change.value().orElse(""))
          .thenComparing(change -> change.symbol().index());

  private final Configuration now;
  private final KconfigModel model;
  private final List<Goal> goals;
  private final List<UserLine> texts = new ArrayList<>();
  private final Configuration base;
  private final BitSet unmetNow;

  Proof(Configuration now, List<Goal> goals) {
    this.now = now;
    this.model = now.model();
    this.goals = goals;
    this.unmetNow = now.unmet();
    for (Goal goal : goals) {
      if (goal.isText()) {
        texts.add(line(goal.symbol(), goal.value()));
      }
    }
    this.base = now.with(texts.toArray(UserLine[]::new));
  }

  /** What was there, and lines for the numbers and texts that are goals. */
  Configuration base() {
    return base;
  }

  static boolean holds(Configuration configuration, List<Goal> goals) {
    for (Goal goal : goals) {
      if (!goal.holdsIn(configuration)) {
        return false;
      }
    }
    return true;
  }

  boolean isUnmetNow(Symbol symbol) {
    return unmetNow.get(symbol.index());
  }

  /** The base with the changes. */
  Configuration with(List<Change> changes) {
    return with(base, changes);
  }

  private static Configuration with(Configuration from, List<Change> changes) {
    Configuration changed = from;
    List<UserLine> lines = new ArrayList<>();
    for (Change change : sorted(changes)) {
      if (change.value().isEmpty()) {
        changed = changed.without(change.symbol().name());
      } else {
        lines.add(line(change.symbol(), change.value().get()));
      }
    }
    return changed.with(lines.toArray(UserLine[]::new));
  }

  private static UserLine line(Symbol symbol, String value) {
    return UserLine.user(symbol.name(), value, PLACE);
  }

  private static List<Change> sorted(List<Change> changes) {
    List<Change> sorted = new ArrayList<>(changes);
    sorted.sort(ORDER);
    return sorted;
  }

  /** Symbols that are selected against their dependencies, and were not before; in tree order. */
  List<Symbol> newlyUnmet(Configuration changed) {
    BitSet more = changed.unmet();
    more.andNot(unmetNow);
    List<Symbol> symbols = new ArrayList<>();
    more.stream().forEach(index -> symbols.add(model.symbol(index)));
    return symbols;
  }

  /**
   * The changes without those that the goals do not need.
   *
   * @param strict whether no more symbols may be selected against their dependencies than now
   */
  List<Change> needed(List<Change> changes, boolean strict) {
    List<Change> needed = sorted(changes);
    for (Change change : sorted(changes)) {
      List<Change> fewer = new ArrayList<>(needed);
      fewer.remove(change);
      Configuration changed = with(fewer);
      if (holds(changed, goals) && (!strict || newlyUnmet(changed).isEmpty())) {
        needed = fewer;
      }
    }
    return needed;
  }

  /** The fix that changes make, with all that follows. */
  Fix fix(List<Change> changes) {
    Configuration bare = with(now, changes);
    boolean textsGoWithoutSaying = holds(bare, goals);
    Configuration result = textsGoWithoutSaying ? bare : with(changes);
    List<UserLine> lines = new ArrayList<>();
    List<String> removed = new ArrayList<>();
    Set<Symbol> named = new LinkedHashSet<>();
    goals.stream().filter(Goal::isText).forEach(goal -> named.add(goal.symbol()));
    for (Change change : sorted(changes)) {
      named.add(change.symbol());
      change.value().ifPresent(value -> lines.add(line(change.symbol(), value)));
      if (change.value().isEmpty()) {
        removed.add(change.symbol().name());
      }
    }
    lines.addAll(textsGoWithoutSaying ? List.of() : texts);
    List<Consequence> on = new ArrayList<>();
    List<Consequence> off = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      String before = now.text(symbol);
      String after = result.text(symbol);
      if (symbol.type().isLogical() && !named.contains(symbol) && !before.equals(after)) {
        boolean more = after.equals("y") || before.equals("n");
        (more ? on : off).add(new Consequence(symbol, before, after));
      }
    }
    return new Fix(lines, removed, result, on, off, refused(result, named));
  }

  private List<UserLine> refused(Configuration result, Set<Symbol> named) {
    Set<UserLine> before = new LinkedHashSet<>();
    for (Refusal refusal : now.refusals()) {
      before.add(refusal.line());
    }
    List<UserLine> refused = new ArrayList<>();
    for (Refusal refusal : result.refusals()) {
      UserLine line = refusal.line();
      boolean own = model.symbol(line.symbol()).filter(named::contains).isPresent();
      if (!own && !before.contains(line)) {
        refused.add(line);
      }
    }
    return refused;
  }
}
