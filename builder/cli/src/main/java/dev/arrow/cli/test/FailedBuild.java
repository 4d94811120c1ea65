package dev.arrow.cli.test;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticPrinter;
import java.util.List;

/**
 * A target whose image could not be built, in the place of its tests, so that those of the other
 * targets run and the reports tell of it.
 *
 * @param subject the project
 * @param where the target
 * @param mistakes what is wrong
 */
public record FailedBuild(String subject, String where, List<Diagnostic> mistakes)
    implements Trial {
  public FailedBuild {
    mistakes = List.copyOf(mistakes);
  }

  @Override
  public String name() {
    return subject + "/image";
  }

  @Override
  public TestResult run() {
    return TestResult.broken(
        this, "it could not be built", DiagnosticPrinter.text(mistakes).lines().toList());
  }
}
