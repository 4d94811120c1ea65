package dev.arrow.kconfig.program;

/**
 * What the units of a program are computed from. A condition is a position in the code, or {@link
 * Program#ALWAYS}.
 *
 * @param directUnits a symbol's nodes: the unit that holds the dependency, or {@link
 *     Program#ALWAYS}
 * @param prompts a symbol's prompts: conditions
 * @param defaults a symbol's defaults, three ints each: condition, value as code, value as operand
 *     or {@link Program#NO_OPERAND}
 * @param ranges a symbol's ranges, three ints each: condition, low operand, high operand
 * @param selects what selects a symbol: conditions with the selecting symbol in them
 * @param implies what implies a symbol: conditions with the implying symbol in them
 * @param choicePrompts a choice's prompts: conditions
 * @param choiceDefaults a choice's defaults, two ints each: condition, number of the symbol or a
 *     negative number
 * @param conditions the shared conditions: positions in the code
 */
public record ProgramTables(
    Rows directUnits,
    Rows prompts,
    Rows defaults,
    Rows ranges,
    Rows selects,
    Rows implies,
    Rows choicePrompts,
    Rows choiceDefaults,
    Rows conditions) {
  int conditionCount() {
    return conditions.to(0) - conditions.from(0);
  }
}
