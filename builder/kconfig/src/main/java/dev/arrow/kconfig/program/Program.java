package dev.arrow.kconfig.program;

import dev.arrow.kconfig.syntax.Expr;
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

  private final Names names;
  private final Units units;
  private final CodeBlock code;
  private final ProgramTables tables;
  private final NodeUnits nodes;
  private final UnitOrder order;
  private @Nullable Rows mentionedBy;

  /**
   * A program of these parts.
   *
   * @param boundLoops whether a circle through the bounds of a range is a fault
   */
  public Program(
      Names names,
      Units units,
      CodeBlock code,
      ProgramTables tables,
      NodeUnits nodes,
      boolean boundLoops) {
    this.names = names;
    this.units = units;
    this.code = code;
    this.tables = tables;
    this.nodes = nodes;
    this.order = UnitOrder.of(new UnitGraph(this, boundLoops));
  }

  /**
   * The units of menu nodes, by the numbers of the nodes.
   *
   * @param dependencies what holds a node's dependency
   * @param visibilities what tells whether the inside of a node may be seen
   */
  @SuppressWarnings("ArrayRecordComponent") // handed over by the compiler, never changed
  public record NodeUnits(int[] dependencies, int[] visibilities) {}

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
    return symbolCount() + choiceCount() + tables.conditionCount();
  }

  public int symbolCount() {
    return units.types().size();
  }

  private int choiceCount() {
    return units.members().count();
  }

  public boolean isSymbol(int unit) {
    return unit < symbolCount();
  }

  public boolean isChoice(int unit) {
    return unit >= symbolCount() && unit < symbolCount() + choiceCount();
  }

  Units units() {
    return units;
  }

  /** The number of a choice among choices. */
  public int choiceOf(int unit) {
    return unit - symbolCount();
  }

  /** The unit of a choice, by its number among choices. */
  public int unitOfChoice(int choice) {
    return symbolCount() + choice;
  }

  /** The unit that holds a node's dependency, or {@link #ALWAYS}. */
  public int dependencyUnit(int node) {
    return nodes.dependencies()[node];
  }

  /** The unit that tells whether what is inside a node may be seen, or {@link #ALWAYS}. */
  public int visibilityUnit(int node) {
    return nodes.visibilities()[node];
  }

  /** Position of the code of a shared condition. */
  public int condition(int unit) {
    return tables.conditions().get(unit - symbolCount() - choiceCount());
  }

  /** The symbol that allows m, or a negative number. */
  public int modules() {
    return names.modules();
  }

  /** For each unit the units that mention it. Computed on first use: only changes need it. */
  public synchronized Rows mentionedBy() {
    if (mentionedBy == null) {
      mentionedBy = new UnitGraph(this, false).reversed();
    }
    return mentionedBy;
  }

  /** Code for a condition that is no part of the model; it starts at 0. */
  public CodeBlock compile(Expr condition) {
    ExprCompiler compiler = new ExprCompiler(names, new ConstantTable(), new IntList(16));
    compiler.condition(condition);
    compiler.end();
    return compiler.block();
  }
}
