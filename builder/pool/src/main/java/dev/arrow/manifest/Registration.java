package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;

/**
 * One entry that a library puts into another library's table.
 *
 * @param table the library that owns the table
 * @param ops the exported object of type `struct arrow_TABLE_ops`
 * @param rank the place in the table, lowest first
 * @param at where the registration is written
 */
public record Registration(String table, PlacedText ops, int rank, SourcePosition at) {}
