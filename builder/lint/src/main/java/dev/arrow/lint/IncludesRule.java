package dev.arrow.lint;

import dev.arrow.pool.Library;
import dev.arrow.resolve.DeclaredIncludes;
import dev.arrow.resolve.Dependencies;
import java.util.List;

/** Every include is declared, also in files that no present configuration compiles. */
final class IncludesRule implements Rule {
  private final LintPools pools;
  private final DeclaredIncludes includes;

  IncludesRule(LintPools pools, Dependencies dependencies, Findings findings) {
    this.pools = pools;
    this.includes =
        new DeclaredIncludes(pools.index(), dependencies, pools.facts(), findings.log());
  }

  @Override
  public void check(Library library) {
    includes.require(library, pools.code(library), List.of());
  }
}
