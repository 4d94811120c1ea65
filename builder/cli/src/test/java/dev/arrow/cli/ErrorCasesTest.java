package dev.arrow.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every mistake with the whole answer, through the whole command line. A missing expectation is
 * written and the test still fails; with -Darrow.golden=overwrite all are written.
 */
final class ErrorCasesTest {
  private static final boolean OVERWRITE =
      System.getProperty("arrow.golden", "").equals("overwrite");

  @TempDir static Path folder;

  @TestFactory
  Stream<DynamicTest> theAnswerIsTheGoldenOne() throws IOException {
    return ErrorCase.all().stream()
        .map(each -> DynamicTest.dynamicTest(each.name(), () -> check(each)));
  }

  /** What the manual quotes was really said. */
  @Test
  void theManualQuotesAnswers() throws IOException {
    StringBuilder answers = new StringBuilder();
    for (ErrorCase each : ErrorCase.all()) {
      answers.append(Files.readString(each.expected()));
    }
    Matcher quoted =
        Pattern.compile("(?m)^\\| [^|]+ \\| `+ ?(.+?) ?`+ \\|$")
            .matcher(Files.readString(Invocation.CHECKOUT.resolve("docs/manual/errors.md")));
    int count = 0;
    while (quoted.find()) {
      assertThat(answers.toString()).contains("\n" + quoted.group(1) + "\n");
      count++;
    }
    assertThat(count).isGreaterThan(20);
  }

  private static void check(ErrorCase each) throws IOException {
    assertThat(each.orphans()).isEmpty();
    String answer = each.run(folder.toRealPath().resolve(each.name()));
    if (OVERWRITE) {
      Files.writeString(each.expected(), answer);
    } else if (!Files.exists(each.expected())) {
      Files.writeString(each.expected(), answer);
      fail("the expectation was missing and has been written; read it");
    }
    assertThat(answer).isEqualTo(Files.readString(each.expected()));
    assertThat(answer).doesNotContain("<machine>", "Exception", "internal error");
    assertThat(answer).startsWith(each.name().startsWith("fine-") ? "status 0\n" : "status ");
  }
}
