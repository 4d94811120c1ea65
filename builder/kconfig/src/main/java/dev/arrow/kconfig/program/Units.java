package dev.arrow.kconfig.program;

import dev.arrow.kconfig.syntax.SymbolType;
import java.util.List;

/**
 * The units of a program that have a name in the model, by their numbers there.
 *
 * @param types the type of each symbol
 * @param choices the number of the choice each symbol is a member of, or -1
 * @param members the numbers of each choice's members
 */
public record Units(List<SymbolType> types, List<Integer> choices, Rows members) {}
