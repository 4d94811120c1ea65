package dev.arrow.solver.encode;

/** What the rules of symbols and choices are written with. */
record Parts(
    Logic logic,
    Symbols symbols,
    Guards guards,
    Conditions conditions,
    Around around,
    Lines lines,
    Changes changes) {}
