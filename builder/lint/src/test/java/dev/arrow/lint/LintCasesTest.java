package dev.arrow.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fault with the whole answer. A missing expectation is written and the test still fails;
 * with -Darrow.golden=overwrite all are written.
 */
final class LintCasesTest {
  private static final boolean OVERWRITE =
      System.getProperty("arrow.golden", "").equals("overwrite");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> theAnswerIsTheGoldenOne() throws IOException {
    return LintCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  /** A rule without a case would be a rule without a test; compilers are played elsewhere. */
  @Test
  void everyRuleHasACase() throws IOException {
    StringBuilder answers = new StringBuilder();
    for (LintCase each : LintCase.all()) {
      answers.append(Files.readString(each.expected()));
    }
    Set<String> elsewhere =
        Set.of("header-alone", "header-unchecked", "link-outside", "select-undecided");
    Set<String> missing =
        Arrays.stream(LintKind.values())
            .map(LintKind::id)
            .filter(id -> !answers.toString().contains("[" + id + "]"))
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).isEqualTo(new TreeSet<>(elsewhere));
  }

  /** The manual has a line for each of them. */
  @Test
  void theManualExplainsEveryRule() throws IOException {
    String manual = Files.readString(Path.of("../../docs/manual/lint.md"));
    for (LintKind kind : LintKind.values()) {
      assertThat(manual).contains("| `" + kind.id() + "` |");
    }
  }

  private static void check(LintCase each) throws IOException {
    String answer = each.run(folder.toRealPath().resolve(each.name()));
    if (OVERWRITE) {
      Files.writeString(each.expected(), answer);
    } else if (!Files.exists(each.expected())) {
      Files.writeString(each.expected(), answer);
      fail("the expectation was missing and has been written; read it");
    }
    assertThat(answer).isEqualTo(Files.readString(each.expected()));
    assertThat(answer).doesNotContain("Exception", folder.toString());
  }
}
