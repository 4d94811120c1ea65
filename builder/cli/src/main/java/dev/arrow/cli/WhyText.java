package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Says why a value is what it is, and why the symbols behind it are what they are. */
final class WhyText {
  /** How far the question for the cause of a cause goes, and how many are told. */
  private static final int DEEPEST = 3;

  private static final int MOST = 12;

  private final Configuration configuration;
  private final List<Refusal> refusals;
  private final StringBuilder out = new StringBuilder();
  private final Set<String> told = new HashSet<>();

  /**
   * Answers for a configuration.
   *
   * @param refusals all of it
   */
  WhyText(Configuration configuration, List<Refusal> refusals) {
    this.configuration = configuration;
    this.refusals = refusals;
  }

  String of(Symbol symbol) {
    out.setLength(0);
    told.clear();
    told.add(symbol.name());
    line(0, "origin: " + OriginText.of(configuration.value(symbol).origin()));
    for (Refusal refusal : refusals) {
      if (refusal.line().symbol().equals(symbol.name())) {
        line(0, refusal.line().origin() + ": " + refusal.message());
      }
    }
    Map<String, Reason> reasons = new LinkedHashMap<>();
    Map<String, String> values = new LinkedHashMap<>();
    for (String other : KconfigSymbolDocument.others(configuration, symbol)) {
      Reason reason = configuration.hindrance(symbol, other).orElse(null);
      if (reason != null) {
        reasons.put(reason.message(), reason);
        values.merge(reason.message(), other, (before, more) -> before + " or " + more);
      }
    }
    values.forEach(
        (message, value) -> {
          line(0, "cannot be " + value + ": " + message);
          causes(Objects.requireNonNull(reasons.get(message)), 1);
        });
    return out.toString();
  }

  private void line(int depth, String text) {
    out.append("  ".repeat(depth)).append(text).append('\n');
  }

  /** What the symbols are that a reason names, and why. */
  private void causes(Reason reason, int depth) {
    if (reason instanceof Reason.Blocked blocked) {
      blocked.obstacles().forEach(obstacle -> cause(obstacle, depth));
    } else if (reason instanceof Reason.ForcedOn forced) {
      for (Selector selector : forced.selectors()) {
        cause(selector.symbol(), "n", depth);
      }
    }
  }

  private void cause(Obstacle obstacle, int depth) {
    if (!obstacle.branches().isEmpty()) {
      obstacle.branches().forEach(way -> way.forEach(each -> cause(each, depth)));
    } else if (obstacle.part() instanceof Expr.Reference reference) {
      cause(reference.name(), "y", depth);
    } else if (obstacle.part() instanceof Expr.Not not
        && not.operand() instanceof Expr.Reference reference) {
      cause(reference.name(), "n", depth);
    }
  }

  private void cause(String name, String needed, int depth) {
    Symbol symbol = configuration.model().symbol(name).orElse(null);
    if (symbol == null || told.size() > MOST || !told.add(name)) {
      return;
    }
    String is = "`" + name + "` is " + configuration.text(symbol);
    String origin = OriginText.of(configuration.value(symbol).origin());
    Optional<Reason> reason = configuration.hindrance(symbol, needed);
    String hindrance = reason.map(each -> "; " + each.message()).orElse("; it can be " + needed);
    line(depth, is + " (" + origin + ")" + hindrance);
    if (depth < DEEPEST) {
      reason.ifPresent(each -> causes(each, depth + 1));
    }
  }
}
