package dev.arrow.menuconfig.menu;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds out what it takes to give a symbol a value. Whatever it proposes leaves no line behind that
 * has no effect: lines that held before and would not hold after are withdrawn with the same edit.
 */
public final class Editor {
  private static final int MOST_ROUNDS = 20;

  private final Configuration now;
  private final boolean goals;

  /**
   * An editor of a configuration.
   *
   * @param goals whether a value that is the default needs no line
   */
  public Editor(Configuration now, boolean goals) {
    this.now = now;
    this.goals = goals;
  }

  /** What it takes to give a symbol a value; of a number or text one that it accepts. */
  public Attempt set(Symbol symbol, String value) {
    if (now.text(symbol).equals(value)) {
      return new Attempt.Already("`" + symbol.name() + "` is " + shown(value) + " already.");
    }
    if (isPick(symbol, value)) {
      return pick(symbol);
    }
    Map<String, Change> changes = new LinkedHashMap<>();
    changes.put(symbol.name(), new Change.Set(symbol.name(), value));
    Configuration after = after(changes);
    if (after.text(symbol).equals(value)) {
      return settled(changes, List.of());
    }
    Optional<Reason> reason = now.hindrance(symbol, value);
    boolean off = value.equals("n") && symbol.type().isLogical();
    if (off && reason.isPresent() && reason.get() instanceof Reason.ForcedOn) {
      Optional<Attempt> all = withSelectors(symbol);
      if (all.isPresent()) {
        return all.get();
      }
    }
    return new Attempt.Blocked(
        reason.orElse(new Reason.InvalidValue(symbol.name(), symbol.type())));
  }

  private boolean isPick(Symbol symbol, String value) {
    return symbol.choice().isPresent() && value.equals("y");
  }

  /** Makes a member the one that is on. */
  private Attempt pick(Symbol member) {
    Choice choice = member.choice().orElseThrow();
    boolean moded = now.model().dialect().choiceRule() == Dialect.ChoiceRule.MODE;
    List<Change> changes = new ArrayList<>();
    if (moded && now.mode(choice) != Tristate.Y) {
      changes.add(new Change.Mode(choice.index(), Tristate.Y));
    }
    for (Symbol each : choice.members()) {
      if (each != member && (moded ? now.isVisible(each) : now.userLine(each).isPresent())) {
        changes.add(moded ? new Change.Set(each.name(), "n") : new Change.Unset(each.name()));
      }
    }
    changes.add(new Change.Set(member.name(), "y"));
    Configuration after = Change.apply(now, changes);
    if (!after.text(member).equals("y")) {
      return new Attempt.Blocked(
          now.hindrance(member, "y").orElse(new Reason.InvalidValue(member.name(), member.type())));
    }
    Lost lost = lost(after, names(choice));
    changes.addAll(lost.changes());
    return new Attempt.Ready(changes, lost.on(), lost.others());
  }

  private static Set<String> names(Choice choice) {
    Set<String> names = new LinkedHashSet<>();
    choice.members().forEach(member -> names.add(member.name()));
    return names;
  }

  /** What it takes to give a choice as a whole a mode. */
  public Attempt set(Choice choice, Tristate mode) {
    List<Change> changes = new ArrayList<>();
    changes.add(new Change.Mode(choice.index(), mode));
    Lost lost = lost(Change.apply(now, changes), Set.of());
    changes.addAll(lost.changes());
    // What becomes of its members is what was asked for.
    Set<String> members = names(choice);
    List<String> on = lost.on().stream().filter(name -> !members.contains(name)).toList();
    return new Attempt.Ready(changes, on, on.isEmpty() ? 0 : lost.others());
  }

  /** What it takes to let symbols have their defaults. */
  public Attempt reset(List<Symbol> symbols) {
    Map<String, Change> changes = new LinkedHashMap<>();
    for (Symbol symbol : symbols) {
      if (now.userLine(symbol).isPresent()) {
        changes.put(symbol.name(), new Change.Unset(symbol.name()));
      }
    }
    if (changes.isEmpty()) {
      return new Attempt.Already("No line says anything other than the defaults here.");
    }
    return settled(changes, List.of());
  }

  /** Switches a symbol off together with what selects it, if all that can be switched off. */
  private Optional<Attempt> withSelectors(Symbol symbol) {
    Map<String, Change> changes = new LinkedHashMap<>();
    changes.put(symbol.name(), new Change.Set(symbol.name(), "n"));
    Set<String> forcing = new LinkedHashSet<>();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Configuration after = after(changes);
      Set<String> more = new LinkedHashSet<>();
      for (String name : changes.keySet()) {
        after.model().symbol(name).ifPresent(each -> more.addAll(selectors(after, each)));
      }
      more.removeAll(changes.keySet());
      if (more.isEmpty()) {
        boolean done = after.text(symbol).equals("n");
        return done ? Optional.of(settled(changes, List.copyOf(forcing))) : Optional.empty();
      }
      forcing.addAll(more);
      more.forEach(name -> changes.put(name, new Change.Set(name, "n")));
    }
    return Optional.empty();
  }

  private static List<String> selectors(Configuration after, Symbol symbol) {
    List<String> names = new ArrayList<>();
    if (after.value(symbol).origin() instanceof Origin.FromSelect select) {
      for (Selector selector : select.selectors()) {
        names.add(selector.symbol());
      }
    }
    return names;
  }

  private Configuration after(Map<String, Change> changes) {
    return Change.apply(now, List.copyOf(changes.values()));
  }

  /** Withdraws what would mean nothing after the changes. */
  private Attempt settled(Map<String, Change> changes, List<String> forcing) {
    Lost lost = lost(after(changes), changes.keySet());
    lost.changes().forEach(change -> changes.put(((Change.Unset) change).symbol(), change));
    if (goals) {
      changes.replaceAll((name, change) -> withoutLine(changes, change));
    }
    List<String> off = new ArrayList<>(forcing);
    lost.on().stream().filter(name -> !off.contains(name)).forEach(off::add);
    return new Attempt.Ready(List.copyOf(changes.values()), off, lost.others());
  }

  /** The change without a line, if all values are the same then. */
  private Change withoutLine(Map<String, Change> changes, Change change) {
    if (!(change instanceof Change.Set set)) {
      return change;
    }
    Configuration with = after(changes);
    Map<String, Change> fewer = new LinkedHashMap<>(changes);
    fewer.put(set.symbol(), new Change.Unset(set.symbol()));
    Configuration without = after(fewer);
    boolean same =
        now.model().symbols().stream().allMatch(s -> with.text(s).equals(without.text(s)));
    return same ? new Change.Unset(set.symbol()) : change;
  }

  /**
   * Lines that would not hold any more.
   *
   * @param on symbols that are on now and would not be
   * @param others how many lines said something else
   */
  private record Lost(List<Change> changes, List<String> on, int others) {}

  /** The lines that hold now and would not after, but for those of some symbols. */
  private Lost lost(Configuration after, Set<String> apart) {
    List<UserLine> held = new ArrayList<>();
    for (UserLine line : now.lines()) {
      if (isUsers(line) && !apart.contains(line.symbol()) && holds(now, line)) {
        held.add(line);
      }
    }
    List<Change> changes = new ArrayList<>();
    List<String> on = new ArrayList<>();
    int others = 0;
    Configuration checked = after;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<String> names = new ArrayList<>();
      for (UserLine line : held) {
        if (!holds(checked, line)) {
          names.add(line.symbol());
          boolean isOn = line.value().equals("y") || line.value().equals("m");
          others += isOn ? 0 : 1;
          if (isOn) {
            on.add(line.symbol());
          }
        }
      }
      if (names.isEmpty()) {
        break;
      }
      held.removeIf(line -> names.contains(line.symbol()));
      names.forEach(name -> changes.add(new Change.Unset(name)));
      checked = checked.changed(names, List.of());
    }
    return new Lost(changes, on, others);
  }

  private static boolean isUsers(UserLine line) {
    return line.weight() == UserLine.Weight.USER;
  }

  private static boolean holds(Configuration configuration, UserLine line) {
    return configuration
        .model()
        .symbol(line.symbol())
        .map(symbol -> configuration.text(symbol).equals(line.value()))
        .orElse(false);
  }

  private static String shown(String value) {
    return value.isEmpty() ? "empty" : value;
  }
}
