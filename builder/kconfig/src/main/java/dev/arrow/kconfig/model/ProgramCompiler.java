package dev.arrow.kconfig.model;

import dev.arrow.kconfig.program.ExprCompiler;
import dev.arrow.kconfig.program.Program;
import dev.arrow.kconfig.program.ProgramTables;
import dev.arrow.kconfig.program.Rows;
import dev.arrow.kconfig.program.Units;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Compiles a finished tree into a {@link Program}. */
final class ProgramCompiler {
  private static final int UNKNOWN = Integer.MIN_VALUE;

  private final TreeBuilder tree;
  private final boolean choicesBound;
  private final boolean freeEntries;
  private final boolean boundLoops;
  private final ExprCompiler compiler;
  private final int firstCondition;
  private int conditionCount;

  private final Rows.Builder directUnits = new Rows.Builder();
  private final Rows.Builder prompts = new Rows.Builder();
  private final Rows.Builder defaults = new Rows.Builder();
  private final Rows.Builder ranges = new Rows.Builder();
  private final Rows.Builder selects = new Rows.Builder();
  private final Rows.Builder implies = new Rows.Builder();
  private final Rows.Builder choicePrompts = new Rows.Builder();
  private final Rows.Builder choiceDefaults = new Rows.Builder();
  private final Rows.Builder conditions = new Rows.Builder();

  /** For each node the unit of its dependency, and that of what shows things inside it. */
  private final int[] dependencyUnits;

  private final int[] innerVisibilityUnits;

  /** For each node the code that is just its dependency, once it was needed. */
  private final int[] dependencyCode;

  private ProgramCompiler(TreeBuilder tree, Dialect dialect) {
    this.tree = tree;
    // The mode of a choice bounds its members in place of what the choice depends on.
    this.choicesBound = dialect.choiceRule().hasMode();
    this.boundLoops = dialect.has(Feature.BOUND_LOOPS);
    this.freeEntries = dialect.has(Feature.FREE_ENTRIES);
    this.compiler = new ExprCompiler(tree);
    this.firstCondition = tree.symbols().size() + tree.choices().size();
    int nodes = tree.nodes().size();
    this.dependencyUnits = new int[nodes];
    this.innerVisibilityUnits = new int[nodes];
    this.dependencyCode = new int[nodes];
    Arrays.fill(dependencyCode, UNKNOWN);
  }

  static Program compile(TreeBuilder tree, Dialect dialect) {
    return new ProgramCompiler(tree, dialect).run();
  }

  private Program run() {
    conditions.startRow();
    for (MenuNode node : tree.nodes()) {
      sharedConditions(node);
    }
    for (Symbol symbol : tree.symbols()) {
      symbol(symbol);
    }
    for (Choice choice : tree.choices()) {
      choice(choice);
    }
    ProgramTables tables =
        new ProgramTables(
            directUnits.build(),
            prompts.build(),
            defaults.build(),
            ranges.build(),
            selects.build(),
            implies.build(),
            choicePrompts.build(),
            choiceDefaults.build(),
            conditions.build());
    Program.NodeUnits nodes = new Program.NodeUnits(dependencyUnits, innerVisibilityUnits);
    return new Program(tree, units(), compiler.block(), tables, nodes, boundLoops);
  }

  private Units units() {
    List<SymbolType> types = new ArrayList<>(tree.symbols().size());
    List<Integer> choices = new ArrayList<>(tree.symbols().size());
    for (Symbol symbol : tree.symbols()) {
      types.add(symbol.type());
      choices.add(symbol.choice == null ? -1 : symbol.choice.index());
    }
    Rows.Builder members = new Rows.Builder();
    for (Choice choice : tree.choices()) {
      members.startRow();
      for (Symbol member : choice.members()) {
        members.add(member.index());
      }
    }
    return new Units(types, choices, members.build());
  }

  private void sharedConditions(MenuNode node) {
    int index = node.index();
    boolean bound = choicesBound && node.parent().filter(MenuNode::isChoice).isPresent();
    int around = bound ? Program.ALWAYS : ofParent(node, dependencyUnits);
    int aroundVisible = ofParent(node, innerVisibilityUnits);
    dependencyUnits[index] = unit(around, node.ownDependency());
    innerVisibilityUnits[index] = unit(aroundVisible, node.ownVisibility());
  }

  private static int ofParent(MenuNode node, int[] units) {
    MenuNode parent = node.parent().orElse(null);
    return parent == null ? Program.ALWAYS : units[parent.index()];
  }

  /** The unit for a condition inside another one. */
  private int unit(int around, Expr own) {
    if (own == Expr.Constant.YES) {
      return around;
    }
    conditions.add(compiler.position());
    compiler.condition(own);
    andUnit(around);
    compiler.end();
    return firstCondition + conditionCount++;
  }

  private void andUnit(int unit) {
    if (unit != Program.ALWAYS) {
      compiler.unit(unit);
      compiler.and();
    }
  }

  private void symbol(Symbol symbol) {
    directUnits.startRow();
    prompts.startRow();
    defaults.startRow();
    ranges.startRow();
    selects.startRow();
    implies.startRow();
    directUnits(symbol);
    for (MenuNode node : symbol.definitions()) {
      for (Property property : node.properties()) {
        ownProperty(property);
      }
    }
    for (Property.Select select : symbol.selectedBy()) {
      selects.add(reverse(select));
    }
    for (Property.Imply imply : symbol.impliedBy()) {
      implies.add(reverse(imply));
    }
  }

  /** In the C tool an entry without any dependency counts only if there is no other kind. */
  private void directUnits(Symbol symbol) {
    boolean added = false;
    boolean hasFree = false;
    for (MenuNode node : symbol.definitions()) {
      if (node.addsDefaults) {
        continue;
      }
      if (dependencyUnits[node.index()] != Program.ALWAYS) {
        directUnits.add(dependencyUnits[node.index()]);
        added = true;
      } else {
        hasFree = freeEntries;
      }
    }
    if (!added || hasFree) {
      directUnits.add(Program.ALWAYS);
    }
  }

  private void ownProperty(Property property) {
    if (property instanceof Property.Prompt prompt) {
      prompts.add(promptCondition(prompt));
    } else if (property instanceof Property.Default value) {
      defaults.add(condition(value));
      int position = compiler.position();
      compiler.value(value.value());
      compiler.end();
      defaults.add(position);
      boolean single = value.value() instanceof Expr.Operand;
      defaults.add(single ? compiler.operand((Expr.Operand) value.value()) : Program.NO_OPERAND);
    } else if (property instanceof Property.Range range) {
      ranges.add(condition(range));
      ranges.add(compiler.operand(range.low()));
      ranges.add(compiler.operand(range.high()));
    }
  }

  private void choice(Choice choice) {
    choicePrompts.startRow();
    choiceDefaults.startRow();
    for (MenuNode node : choice.definitions()) {
      node.properties().forEach(this::choiceProperty);
    }
  }

  private void choiceProperty(Property property) {
    if (property instanceof Property.Prompt prompt) {
      choicePrompts.add(promptCondition(prompt));
    } else if (property instanceof Property.Default value) {
      choiceDefaults.add(condition(value));
      boolean single = value.value() instanceof Expr.Operand;
      choiceDefaults.add(single ? compiler.operand((Expr.Operand) value.value()) : -1);
    }
  }

  /** The node's dependency and the property's own condition. */
  private int condition(Property property) {
    MenuNode node = property.node();
    int unit = dependencyUnits[node.index()];
    if (property.condition() == Expr.Constant.YES) {
      return dependencyCode(node, unit);
    }
    int position = compiler.position();
    compiler.condition(property.condition());
    andUnit(unit);
    compiler.end();
    return position;
  }

  private int dependencyCode(MenuNode node, int unit) {
    if (unit == Program.ALWAYS) {
      return Program.ALWAYS;
    }
    if (dependencyCode[node.index()] == UNKNOWN) {
      dependencyCode[node.index()] = compiler.position();
      compiler.unit(unit);
      compiler.end();
    }
    return dependencyCode[node.index()];
  }

  private int promptCondition(Property.Prompt prompt) {
    MenuNode node = prompt.node();
    int visible = ofParent(node, innerVisibilityUnits);
    if (visible == Program.ALWAYS) {
      return condition(prompt);
    }
    int position = compiler.position();
    compiler.unit(visible);
    andUnit(dependencyUnits[node.index()]);
    if (prompt.condition() != Expr.Constant.YES) {
      compiler.condition(prompt.condition());
      compiler.and();
    }
    compiler.end();
    return position;
  }

  /** The selecting symbol, its node's dependency, and the condition of the select. */
  private int reverse(Property property) {
    MenuNode node = property.node();
    int position = compiler.position();
    compiler.unit(node.symbol().orElseThrow().index());
    andUnit(dependencyUnits[node.index()]);
    if (property.condition() != Expr.Constant.YES) {
      compiler.condition(property.condition());
      compiler.and();
    }
    compiler.end();
    return position;
  }
}
