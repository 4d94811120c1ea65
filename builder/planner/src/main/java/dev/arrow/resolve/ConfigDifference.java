package dev.arrow.resolve;

/**
 * A symbol whose value is not the same in two configurations.
 *
 * @param symbol its name without `CONFIG_`
 * @param left its value in the first; empty if it has none
 * @param right its value in the second; empty if it has none
 */
public record ConfigDifference(String symbol, String left, String right) {}
