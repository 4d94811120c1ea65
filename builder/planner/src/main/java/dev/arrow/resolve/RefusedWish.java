package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.manifest.Target;

/**
 * A line of the configuration, or a need of the program, that did not come true.
 *
 * @param target where
 * @param symbol which option was wished
 * @param value what was wished for it
 * @param diagnostic the line, the reason and what to do
 */
public record RefusedWish(Target target, String symbol, String value, Diagnostic diagnostic) {}
