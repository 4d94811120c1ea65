package dev.arrow.lint;

import dev.arrow.manifest.TestRules;
import dev.arrow.pool.Library;

/** A library with code has tests. */
final class TestsRule implements Rule {
  private final Findings findings;

  TestsRule(Findings findings) {
    this.findings = findings;
  }

  @Override
  public void check(Library library) {
    TestRules tests = library.manifest().tests();
    if (!library.sources().isEmpty() && tests.host().isEmpty() && tests.guest().isEmpty()) {
      findings.add(
          LintKind.NO_TESTS,
          library.manifest().at(),
          "The library `" + library.name() + "` has code and no tests.",
          "Write one, such as tests/test_"
              + library.name().replace('-', '_')
              + ".c, and name it in `tests`.");
    }
  }
}
