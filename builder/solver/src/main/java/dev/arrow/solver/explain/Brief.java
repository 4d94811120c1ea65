package dev.arrow.solver.explain;

/**
 * The shortest reason why a symbol is not otherwise.
 *
 * @param text such as {@code needs scheduler, timer}
 * @param impossible whether the target or the kind of program forbids it, so that no line of the
 *     user helps
 */
public record Brief(String text, boolean impossible) {}
