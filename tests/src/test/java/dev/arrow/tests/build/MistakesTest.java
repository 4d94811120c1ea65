package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Demo;
import dev.arrow.tests.harness.Golden;
import dev.arrow.tests.harness.Sample;
import dev.arrow.tests.harness.TestProject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each of the twenty mistakes, made by the real tool: the whole answer is the one of its golden
 * file and of the manual; it says what is wrong, where and what to do; and nothing that was built
 * is lost.
 */
@Tag("build")
final class MistakesTest {
  private static final int ROWS = 20;
  private static final String KEPT = "kvm-x86_64";

  /** What is no mistake to Arrow, and just has to work. */
  private static final List<Mistake> FINE =
      List.of(Mistake.NO_CONFIGURATION, Mistake.NAME_CLASH, Mistake.BUILD_FOLDER_CLUTTER);

  private static final Pattern REFUSED = Pattern.compile("(?s).*\\[status (1|2|125|134)]\n");
  private static final Pattern WRONG = Pattern.compile("(?m)^(.+: )?error: |^arrow: the machine ");

  /** Where users have their projects: not in the checkout. */
  @TempDir static Path outside;

  private final Map<Mistake, String> answers = new ConcurrentHashMap<>();

  @Test
  void everyMistakeIsAnsweredWell() {
    List<Mistake> rows = List.of(Mistake.values());
    assertThat(rows).hasSize(ROWS);
    TestProject demo = Demo.in("mistakes");
    Sample.<Mistake>of("build-mistakes", List.of()).always(rows).check(row -> check(row, demo));
    Golden.check("docs/manual/mistakes.md", manual());
    System.out.printf("build-mistakes: %d of %d answered well%n", answers.size(), ROWS);
  }

  private void check(Mistake mistake, TestProject template) throws IOException {
    TestProject demo = template.copiedTo(Files.createDirectories(outside.resolve(mistake.word())));
    byte[] before = Files.readAllBytes(demo.image(KEPT));
    String answer = mistake.answer(demo);
    Golden.check("tests/src/test/resources/mistakes/" + mistake.word() + ".txt", answer);
    assertThat(answer).doesNotContain("Exception", "internal error", "\tat ", "make: ");
    if (!FINE.contains(mistake)) {
      assertThat(answer).matches(REFUSED).containsPattern(WRONG);
      assertThat(answer).containsPattern("(?m)^hint: |^arrow: #0 |^arrow: hint: ");
    }
    if (mistake != Mistake.SILENT_EXIT && mistake != Mistake.SOURCE_REMOVED) {
      assertThat(demo.image(KEPT)).hasBinaryContent(before);
    }
    answers.put(mistake, answer);
  }

  private String manual() {
    StringBuilder text = new StringBuilder(HEAD);
    for (Mistake mistake : Mistake.values()) {
      text.append("\n## ").append(mistake.ordinal() + 1).append(". ").append(mistake.title());
      text.append("\n\n```\n").append(answers.getOrDefault(mistake, "")).append("```\n");
    }
    return text.toString();
  }

  private static final String HEAD =
      """
      # Twenty mistakes and their answers

      What is typed stands behind `$`, and below it what Arrow says; steps of a build are left out, and a
      status other than 0 stands in brackets. The project is the one that `arrow new demo` writes, built
      before. Every build of Arrow's tests makes these mistakes and holds the answers against this page.
      How messages look in general: [errors.md](errors.md).
      """;
}
