package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.ConfigLayers.Layer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the user's lines that a configuration did not honour although they apply. */
final class Wishes {
  private static final String GOAL = "APP";

  private final Target target;
  private final ConfigLayers layers;
  private final Configuration configuration;

  Wishes(Target target, ConfigLayers layers, Configuration configuration) {
    this.target = target;
    this.layers = layers;
    this.configuration = configuration;
  }

  /**
   * The refused lines in the order they were read, then the program's own goal. A line of the
   * common layer for a symbol that the target rules out is no wish for this target.
   */
  List<RefusedWish> refused() {
    List<RefusedWish> refused = new ArrayList<>();
    List<Refusal> ruledOut = ruledOut();
    for (Refusal refusal : configuration.refusals()) {
      UserLine line = refusal.line();
      boolean wish = line.weight() == UserLine.Weight.USER;
      if (wish && !ruledOut.contains(refusal)) {
        refused.add(new RefusedWish(target, line.symbol(), line.value(), diagnostic(refusal)));
      }
    }
    goal().ifPresent(refused::add);
    return refused;
  }

  /** The lines of the common layer that did not hold since the target rules their symbols out. */
  List<Refusal> ruledOut() {
    List<UserLine> common = layers.layer(Layer.COMMON);
    return configuration.refusals().stream()
        .filter(refusal -> refusal.line().weight() == UserLine.Weight.USER)
        .filter(refusal -> common.contains(refusal.line()) && isRuledOut(refusal.line()))
        .toList();
  }

  private boolean isRuledOut(UserLine line) {
    KconfigModel model = configuration.model();
    return model.symbol(line.symbol()).isPresent()
        && !Facts.isFact(line.symbol(), model)
        && model.symbol(line.symbol()).get().hasPrompt()
        && !TargetScope.of(model).canSet(line.symbol());
  }

  private Diagnostic diagnostic(Refusal refusal) {
    UserLine line = refusal.line();
    if (Facts.isFact(line.symbol(), configuration.model())) {
      return Facts.isSet(line.symbol(), line.origin());
    }
    boolean unknown = refusal.reason() instanceof Reason.UnknownSymbol;
    PlanError kind = unknown ? PlanError.UNKNOWN_SYMBOL : PlanError.LINE_REFUSED;
    Diagnostic plain = Diagnostic.of(kind, refusal.message()).at(line.origin());
    Diagnostic diagnostic = Offers.told(plain, refusal.reason(), configuration.model());
    return WishHint.of(refusal, configuration.model()).map(diagnostic::withHint).orElse(diagnostic);
  }

  /** The program's own entry must hold: it says what the program cannot do without. */
  private Optional<RefusedWish> goal() {
    Optional<Symbol> goal = configuration.model().symbol(GOAL);
    if (goal.isEmpty() || configuration.on(GOAL)) {
      return Optional.empty();
    }
    MenuNode node = goal.get().definitions().get(0);
    List<String> missing = new ArrayList<>();
    SourcePosition at = node.position();
    for (Expr part : node.dependency().conjuncts()) {
      if (!configuration.holds(part)) {
        missing.add("`" + part + "`");
        at = part.position();
      }
    }
    String needs = missing.isEmpty() ? "" : " It needs " + String.join(" and ", missing) + ".";
    String message = "the program's own entry `" + GOAL + "` does not hold." + needs;
    return Optional.of(
        new RefusedWish(target, GOAL, "y", Diagnostic.of(PlanError.GOAL_NOT_MET, message).at(at)));
  }
}
