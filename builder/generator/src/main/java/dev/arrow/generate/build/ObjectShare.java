package dev.arrow.generate.build;

/**
 * Where the objects of a target came from.
 *
 * @param compiled compiled by this build, and first for this target
 * @param shared compiled by this build for a target before this one
 * @param cached there before
 */
public record ObjectShare(int compiled, int shared, int cached) {}
