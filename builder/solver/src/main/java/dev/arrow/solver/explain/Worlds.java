package dev.arrow.solver.explain;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells for which targets and kinds of program a symbol can be on. */
final class Worlds {
  private final TargetFacts facts;
  private final Map<World, Reach> reaches = new LinkedHashMap<>();

  Worlds(KconfigModel model, List<String> targets) {
    this.facts = new TargetFacts(model, targets);
    facts.worlds().forEach(world -> reaches.put(world, new Reach(model, facts, world)));
  }

  /** Whether the project decides the symbol. */
  boolean decides(Symbol symbol) {
    return facts.decides(symbol);
  }

  /** Whether no line of the user can switch the symbol on, or let it be seen if it is no switch. */
  boolean forbids(Symbol symbol) {
    return facts.here().isPresent() && !allows(facts.here().get(), symbol);
  }

  /** Whether only a program that needs the symbol can switch it on. */
  boolean leavesToProgram(Symbol symbol) {
    Reach reach = facts.here().map(reaches::get).orElse(null);
    return reach != null && !reach.canBeAskedFor(symbol);
  }

  /** Where it can be on, or be seen: such as {@code on kvm/arm64}; empty for nowhere. */
  List<String> where(Symbol symbol) {
    List<World> able = new ArrayList<>();
    for (World world : facts.worlds()) {
      if (allows(world, symbol)) {
        able.add(world);
      }
    }
    return World.titles(able, facts.worlds());
  }

  private boolean allows(World world, Symbol symbol) {
    Reach reach = reaches.get(world);
    if (reach == null) {
      return true;
    }
    return symbol.type().isLogical() ? reach.canBeOn(symbol) : reach.canBeSeen(symbol);
  }
}
