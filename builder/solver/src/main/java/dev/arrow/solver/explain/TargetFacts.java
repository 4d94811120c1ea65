package dev.arrow.solver.explain;

import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Relation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The symbols that the target and the kind of program decide, as Arrow's root Kconfig has them: a
 * text for each, and bools that compare it with every value there is. Other trees have none.
 */
final class TargetFacts {
  static final String PLATFORM = "ARROW_PLATFORM";
  static final String ARCH = "ARROW_ARCH";
  static final String PROGRAM = "ARROW_APP";

  private final KconfigModel model;
  private final Map<String, Fact> facts = new LinkedHashMap<>();
  private final Optional<World> here;
  private final List<World> worlds;

  /** A bool that is on where a variable has a value. */
  record Fact(String variable, String value) {}

  /**
   * Reads them off a tree.
   *
   * @param targets those there are; all platforms with all processors if it is empty
   */
  TargetFacts(KconfigModel model, List<String> targets) {
    this.model = model;
    for (Symbol symbol : model.symbols()) {
      fact(symbol).ifPresent(fact -> facts.put(symbol.name(), fact));
    }
    this.here =
        text(PLATFORM)
            .flatMap(
                platform ->
                    text(ARCH)
                        .flatMap(
                            arch ->
                                text(PROGRAM).map(program -> new World(platform, arch, program))));
    this.worlds = here.isPresent() ? worlds(targets) : List.of();
  }

  private List<World> worlds(List<String> targets) {
    List<World> found = new ArrayList<>();
    for (String platform : values(PLATFORM)) {
      for (String arch : values(ARCH)) {
        for (String program : values(PROGRAM)) {
          World world = new World(platform, arch, program);
          if (targets.isEmpty() || targets.contains(world.target()) || here.get().equals(world)) {
            found.add(world);
          }
        }
      }
    }
    return List.copyOf(found);
  }

  private Set<String> values(String variable) {
    Set<String> values = new TreeSet<>();
    text(variable).ifPresent(values::add);
    for (Fact fact : facts.values()) {
      if (fact.variable.equals(variable)) {
        values.add(fact.value);
      }
    }
    return values;
  }

  /** The world of the tree; empty where it has no facts. */
  Optional<World> here() {
    return here;
  }

  /** All worlds, that of the tree among them. */
  List<World> worlds() {
    return worlds;
  }

  /** Whether the project decides the symbol. */
  boolean decides(Symbol symbol) {
    return here.isPresent() && (isVariable(symbol.name()) || facts.containsKey(symbol.name()));
  }

  /** Whether a fact is on in a world; empty if the symbol is none. */
  Optional<Boolean> isOn(String symbol, World world) {
    return Optional.ofNullable(facts.get(symbol))
        .map(fact -> fact.value.equals(text(fact.variable, world)));
  }

  static boolean isVariable(String name) {
    return name.equals(PLATFORM) || name.equals(ARCH) || name.equals(PROGRAM);
  }

  /** The text of one of the variables in a world. */
  static String text(String variable, World world) {
    return switch (variable) {
      case PLATFORM -> world.platform();
      case ARCH -> world.arch();
      default -> world.program();
    };
  }

  private Optional<Fact> fact(Symbol symbol) {
    if (only(symbol) instanceof Expr.Comparison comparison
        && comparison.relation() == Relation.EQUAL
        && isVariable(comparison.left().text())
        && comparison.right() instanceof Expr.Constant value) {
      return Optional.of(new Fact(comparison.left().text(), value.text()));
    }
    return Optional.empty();
  }

  private Optional<String> text(String variable) {
    return model
        .symbol(variable)
        .filter(symbol -> only(symbol) instanceof Expr.Constant)
        .map(symbol -> ((Expr.Constant) only(symbol)).text());
  }

  /** The value that a symbol without prompt always has; what never is one if there is none. */
  private static Expr only(Symbol symbol) {
    MenuNode node = symbol.definitions().get(0);
    boolean single =
        symbol.definitions().size() == 1 && !symbol.hasPrompt() && node.defaults().size() == 1;
    if (!single) {
      return Expr.and(Expr.Constant.YES, Expr.Constant.YES);
    }
    Property.Default value = node.defaults().get(0);
    return value.effectiveCondition() == Expr.Constant.YES ? value.value() : Expr.Constant.YES;
  }
}
