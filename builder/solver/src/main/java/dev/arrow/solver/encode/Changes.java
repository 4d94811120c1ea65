package dev.arrow.solver.encode;

import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.solver.sat.Formula;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** Everything that could be changed, as far as it has been asked for. */
final class Changes {
  private final Formula formula;
  private final Lines lines;
  private final Predicate<Symbol> needable;
  private final List<Change> all = new ArrayList<>();
  private final Map<Symbol, Integer> needs = new LinkedHashMap<>();

  Changes(Formula formula, Lines lines, Predicate<Symbol> needable) {
    this.formula = formula;
    this.lines = lines;
    this.needable = needable;
  }

  /** Of symbols that a program may need the literals that hold if one does. */
  Map<Symbol, Integer> needs() {
    return Collections.unmodifiableMap(needs);
  }

  /** Whether some program needs the symbol; never, if none may. */
  int need(Symbol symbol) {
    return needable.test(symbol)
        ? needs.computeIfAbsent(symbol, any -> formula.variable())
        : Formula.FALSE;
  }

  List<Change> all() {
    return Collections.unmodifiableList(all);
  }

  /** The wish for a symbol with a prompt; m is asked for only while it is a value. */
  Wish plain(Symbol symbol, int modules) {
    Optional<Lines.Placed> now = lines.user(symbol);
    boolean tristate = symbol.type() == SymbolType.TRISTATE;
    Map<Tristate, Integer> asked = new EnumMap<>(Tristate.class);
    for (Tristate value : Tristate.values()) {
      boolean possible = value != Tristate.M || (tristate && modules != Formula.FALSE);
      if (possible && now.map(Lines.Placed::value).orElse(null) != value) {
        asked.put(value, change(symbol, Optional.of(value.text())));
      }
    }
    formula.require(-asked.getOrDefault(Tristate.M, Formula.FALSE), modules);
    int removed = tristate && now.isPresent() ? change(symbol, Optional.empty()) : Formula.FALSE;
    return wish(now, asked, removed);
  }

  /** The wish for a member of a choice; it can be asked for again, to be the last one. */
  Wish member(Symbol symbol, boolean alsoOff, boolean alsoModule) {
    Map<Tristate, Integer> asked = new EnumMap<>(Tristate.class);
    if (alsoOff) {
      asked.put(Tristate.N, change(symbol, Optional.of("n")));
    }
    if (alsoModule && symbol.type() == SymbolType.TRISTATE) {
      asked.put(Tristate.M, change(symbol, Optional.of("m")));
    }
    asked.put(Tristate.Y, change(symbol, Optional.of("y")));
    return wish(lines.ofMember(symbol), asked, Formula.FALSE);
  }

  /** The present line of a symbol that no fix changes. */
  Wish unchanged(Symbol symbol) {
    return wish(lines.user(symbol), Map.of(), Formula.FALSE);
  }

  private Wish wish(Optional<Lines.Placed> now, Map<Tristate, Integer> asked, int removed) {
    List<Integer> ways = new ArrayList<>(asked.values());
    int set = formula.any(ways);
    ways.add(removed);
    formula.requireAtMostOne(ways);
    int changed = formula.or(set, removed);
    int yes = asked.getOrDefault(Tristate.Y, Formula.FALSE);
    int on = formula.or(yes, asked.getOrDefault(Tristate.M, Formula.FALSE));
    if (now.isPresent()) {
      Pair before = Pair.of(now.get().value());
      on = formula.or(on, formula.and(-changed, before.on()));
      yes = formula.or(yes, formula.and(-changed, before.yes()));
      set = -removed;
    }
    return new Wish(set, new Pair(on, yes), changed);
  }

  private int change(Symbol symbol, Optional<String> value) {
    int literal = formula.variable();
    all.add(new Change(symbol, value, literal));
    return literal;
  }
}
