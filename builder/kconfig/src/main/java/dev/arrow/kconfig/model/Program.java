package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.Expr;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A model in the form that evaluates fast. Its units are what has a value: first the symbols, then
 * the choices, then conditions that many entries share (dependencies of nodes, visibility of
 * menus). The order of evaluation has every unit after those it mentions. Immutable.
 */
public final class Program {
  /** Stands for an operand that is no single symbol or constant. */
  public static final int NO_OPERAND = Integer.MAX_VALUE;

  /** Stands for a condition, or a unit, that always holds. */
  public static final int ALWAYS = -1;

  private final List<Symbol> symbols;
  private final List<Choice> choices;
  private final Map<String, Symbol> byName;
  private final @Nullable Symbol modules;
  private final CodeBlock code;
  private final ProgramTables tables;
  private final int conditionCount;
  private final int[] dependencyUnits;
  private final int[] visibilityUnits;
  private final UnitOrder order;
  private @Nullable Rows mentionedBy;

  Program(
      TreeBuilder tree,
      CodeBlock code,
      ProgramTables tables,
      int conditionCount,
      int[] dependencyUnits,
      int[] visibilityUnits) {
    this.dependencyUnits = dependencyUnits;
    this.visibilityUnits = visibilityUnits;
    this.symbols = tree.symbols();
    this.choices = tree.choices();
    this.byName = tree.byName();
    this.modules = tree.modules();
    this.code = code;
    this.tables = tables;
    this.conditionCount = conditionCount;
    this.order = UnitOrder.of(new UnitGraph(this));
  }

  public CodeBlock code() {
    return code;
  }

  public ProgramTables tables() {
    return tables;
  }

  public UnitOrder order() {
    return order;
  }

  public int unitCount() {
    return symbols.size() + choices.size() + conditionCount;
  }

  public int symbolCount() {
    return symbols.size();
  }

  public boolean isSymbol(int unit) {
    return unit < symbols.size();
  }

  public boolean isChoice(int unit) {
    return unit >= symbols.size() && unit < symbols.size() + choices.size();
  }

  public Symbol symbol(int unit) {
    return symbols.get(unit);
  }

  public Choice choice(int unit) {
    return choices.get(unit - symbols.size());
  }

  public int unitOf(Choice choice) {
    return symbols.size() + choice.index();
  }

  /** The unit that holds a node's dependency, or {@link #ALWAYS}. */
  public int dependencyUnit(MenuNode node) {
    return dependencyUnits[node.index()];
  }

  /** The unit that tells whether what is inside a node may be seen, or {@link #ALWAYS}. */
  public int visibilityUnit(MenuNode node) {
    return visibilityUnits[node.index()];
  }

  /** Position of the code of a shared condition. */
  public int condition(int unit) {
    return tables.conditions().get(unit - symbols.size() - choices.size());
  }

  /** The symbol that allows m, or a negative number. */
  public int modules() {
    return modules == null ? -1 : modules.index();
  }

  /** For each unit the units that mention it. Computed on first use: only changes need it. */
  public synchronized Rows mentionedBy() {
    if (mentionedBy == null) {
      mentionedBy = new UnitGraph(this).reversed();
    }
    return mentionedBy;
  }

  /** Code for a condition that is no part of the model; it starts at 0. */
  public CodeBlock compile(Expr condition) {
    IntList own = new IntList(16);
    ConstantTable constants = new ConstantTable();
    ExprCompiler compiler = new ExprCompiler(byName, modules, constants, own);
    compiler.condition(condition);
    compiler.end();
    return new CodeBlock(own, constants, compiler.deepest());
  }
}
