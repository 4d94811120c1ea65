package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import java.util.Optional;
import java.util.Set;

/** The symbols of the root Kconfig that follow from the project file. */
final class Facts {
  private static final Set<String> TARGET = Set.of(RootKconfig.ARCH, RootKconfig.PLATFORM);
  private static final Set<String> PROGRAM = Set.of(RootKconfig.APP, "APP_LINKED", "APP_ATTACHED");

  private Facts() {}

  /** True for `ARROW_ARCH`, `ARROW_PLATFORM` and the `ARCH_` and `PLAT_` symbols made of them. */
  static boolean isTargetFact(String name, KconfigModel model) {
    if (TARGET.contains(name)) {
      return true;
    }
    boolean prefixed = name.startsWith("ARCH_") || name.startsWith("PLAT_");
    return prefixed && model.symbol(name).map(Facts::isGenerated).orElse(true);
  }

  /** True for any symbol that nobody may set because the project file decides it. */
  static boolean isFact(String name, KconfigModel model) {
    return PROGRAM.contains(name) || isTargetFact(name, model);
  }

  /** What to say to someone who sets a fact. */
  static Diagnostic isSet(String name, SourcePosition at) {
    boolean target = !PROGRAM.contains(name);
    String message =
        "`" + name + "` follows from " + (target ? "the target" : "`app:`") + " and cannot be set.";
    return Diagnostic.of(PlanError.FACT_IS_SET, message)
        .at(at)
        .withHint("Change `" + (target ? "targets:" : "app:") + "` in arrow.yaml.");
  }

  /** The text that a symbol always has: it has no prompt, one entry and one constant default. */
  static Optional<String> constantText(Symbol symbol) {
    MenuNode node = symbol.definitions().get(0);
    if (symbol.hasPrompt() || symbol.definitions().size() != 1 || node.defaults().size() != 1) {
      return Optional.empty();
    }
    Property.Default only = node.defaults().get(0);
    boolean always = only.effectiveCondition() == Expr.Constant.YES;
    return always && only.value() instanceof Expr.Constant constant
        ? Optional.of(constant.text())
        : Optional.empty();
  }

  private static boolean isGenerated(Symbol symbol) {
    return !symbol.hasPrompt();
  }
}
