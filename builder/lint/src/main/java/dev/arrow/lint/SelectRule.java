package dev.arrow.lint;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.lint.Assumptions;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.pool.Library;
import dev.arrow.resolve.PoolModels.PoolModel;
import dev.arrow.resolve.Possibility;
import dev.arrow.resolve.TargetScope;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whatever a select switches on has its dependencies. A select ignores these, so it is looked at on
 * every target: what follows from its own conditions, what the target decides, and what the engine
 * makes of a configuration in which just the selecting entry is asked for. What none of them
 * decides is said.
 */
final class SelectRule implements Rule {
  private final EntryTable entries;
  private final Findings findings;
  private final Map<PoolModel, TargetScope> scopes = new LinkedHashMap<>();

  SelectRule(LintPools pools, EntryTable entries, Findings findings) {
    this.entries = entries;
    this.findings = findings;
    pools.models().forEach(each -> scopes.put(each, TargetScope.of(each.model())));
  }

  private enum Verdict {
    SAFE,
    UNSAFE,
    UNDECIDED
  }

  @Override
  public void check(Library library) {
    for (MenuNode node : entries.entries(library)) {
      Symbol symbol = node.symbol().orElseThrow();
      int place = symbol.definitions().indexOf(node);
      for (int i = 0; i < node.selects().size(); i++) {
        check(symbol.name(), place, i);
      }
    }
  }

  /** A select by its numbers, as each model has objects of its own. */
  private void check(String symbol, int place, int number) {
    Map<Verdict, List<PoolModel>> targets = new LinkedHashMap<>();
    List<Property.Select> last = new ArrayList<>();
    for (Map.Entry<PoolModel, TargetScope> each : scopes.entrySet()) {
      KconfigModel model = each.getKey().model();
      Symbol selecting = model.symbol(symbol).orElseThrow();
      Property.Select select = selecting.definitions().get(place).selects().get(number);
      last.add(select);
      targets
          .computeIfAbsent(verdict(model, each.getValue(), select), key -> new ArrayList<>())
          .add(each.getKey());
    }
    Property.Select any = last.get(0);
    Symbol target = scopes.keySet().iterator().next().model().symbol(any.target()).orElse(null);
    if (target == null) {
      return;
    }
    if (targets.containsKey(Verdict.UNSAFE)) {
      report(LintKind.SELECT_UNSAFE, any, target, targets.get(Verdict.UNSAFE));
    } else if (targets.containsKey(Verdict.UNDECIDED)) {
      report(LintKind.SELECT_UNDECIDED, any, target, targets.get(Verdict.UNDECIDED));
    }
  }

  private static Verdict verdict(KconfigModel model, TargetScope scope, Property.Select select) {
    Symbol target = model.symbol(select.target()).orElse(null);
    if (target == null || target.definitions().stream().anyMatch(SelectRule::isFree)) {
      return Verdict.SAFE;
    }
    if (isNever(scope, select)) {
      return Verdict.SAFE;
    }
    Assumptions assumptions = Assumptions.of(model, select);
    for (MenuNode node : target.definitions()) {
      boolean safe =
          node.dependency().conjuncts().stream()
              .allMatch(
                  term -> scope.possibility(term) == Possibility.ALWAYS || assumptions.imply(term));
      if (safe) {
        return Verdict.SAFE;
      }
    }
    return tried(model, select, target);
  }

  private static boolean isFree(MenuNode node) {
    return node.dependency() == Expr.Constant.YES;
  }

  private static boolean isNever(TargetScope scope, Property.Select select) {
    Expr own =
        new Expr.Reference(select.node().symbol().orElseThrow().name(), select.node().position());
    return scope.possibility(Expr.and(select.effectiveCondition(), own)) == Possibility.NEVER;
  }

  /** A configuration in which the select has effect and the target's dependencies do not hold. */
  private static Verdict tried(KconfigModel model, Property.Select select, Symbol target) {
    Configuration configuration = SingleWish.configuration(model, select);
    boolean effective =
        configuration.on(select.node().symbol().orElseThrow().name())
            && configuration.holds(select.effectiveCondition());
    boolean met =
        target.definitions().stream().anyMatch(node -> configuration.holds(node.dependency()));
    return effective && !met ? Verdict.UNSAFE : Verdict.UNDECIDED;
  }

  /** The targets, without the kind of program where that makes no difference. */
  private String where(List<PoolModel> targets) {
    if (targets.size() == scopes.size()) {
      return scopes.size() > 2 ? "any target" : "the only target";
    }
    Set<String> titles = new LinkedHashSet<>();
    for (PoolModel each : targets) {
      boolean both =
          targets.stream().filter(other -> other.target().equals(each.target())).count() > 1;
      titles.add(both ? each.target().toString() : each.title());
    }
    return String.join(", ", titles);
  }

  private void report(
      LintKind kind, Property.Select select, Symbol target, List<PoolModel> targets) {
    MenuNode node = target.definitions().get(0);
    String by = select.node().symbol().orElseThrow().name();
    String where = where(targets);
    boolean unsafe = kind == LintKind.SELECT_UNSAFE;
    String message =
        unsafe
            ? "`%s` selects `%s` where that cannot be: `%s` does not hold on %s."
                .formatted(by, target.name(), node.dependency(), where)
            : "Whether `%s` holds whenever `%s` selects `%s` on %s is not decided."
                .formatted(node.dependency(), by, target.name(), where);
    findings.add(
        Diagnostic.of(kind, message)
            .at(select.position())
            .withHint(
                "Let `"
                    + by
                    + "` depend on the same, or write `select "
                    + target.name()
                    + " if "
                    + node.dependency()
                    + "`.")
            .withNote("`" + target.name() + "` has its dependencies here.", node.position()));
  }
}
