package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;

/**
 * A `pool.yaml`: the name of a pool and the versions of Arrow it is written for.
 *
 * @param name the pool
 * @param arrow a version range such as `>=0.1 <0.2`
 * @param at the beginning of the file
 */
public record PoolFile(String name, VersionRange arrow, SourcePosition at) {}
