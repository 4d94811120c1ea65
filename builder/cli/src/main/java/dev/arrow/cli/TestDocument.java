package dev.arrow.cli;

import dev.arrow.cli.test.TestCase;
import dev.arrow.cli.test.TestResult;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.List;

/** What came of tests, for programs. */
final class TestDocument {
  private static final String PASSED = "passed";
  private static final String FAILED = "failed";

  private TestDocument() {}

  static JsonObject of(List<TestResult> results) {
    return JsonObject.EMPTY
        .with(PASSED, results.stream().mapToInt(TestResult::passed).sum())
        .with(FAILED, results.stream().mapToInt(TestResult::failed).sum())
        .with("programs", results.stream().map(TestDocument::program).toList());
  }

  private static JsonObject program(TestResult result) {
    JsonObject program =
        JsonObject.EMPTY
            .with("program", result.name())
            .with("subject", result.subject())
            .with("where", result.where())
            .with(PASSED, result.passed())
            .with(FAILED, result.failed())
            .with("fault", result.fault())
            .with("cases", result.cases().stream().map(TestDocument::oneCase).toList());
    return result.failed() == 0 ? program : program.with("output", Json.texts(result.output()));
  }

  private static JsonObject oneCase(TestCase of) {
    return JsonObject.EMPTY
        .with("case", of.name())
        .with("ok", of.passed())
        .with("messages", Json.texts(of.messages()));
  }
}
