package dev.arrow.tests.build;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.tests.harness.Outcome;
import dev.arrow.tests.harness.Processes;
import dev.arrow.tests.harness.Settings;
import dev.arrow.tests.harness.SourceTree;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The two commands of the README on a machine that has nothing else; taken with --long only. */
@Tag("build")
final class FreshMachineTest {
  private static final Duration LIMIT = Duration.ofMinutes(30);
  private static final List<String> WHO = List.of("root", "user");

  @Test
  void cloneAndRunWork() {
    if (!Settings.takeAll()) {
      System.out.println("sample build-fresh-machine: 0 of 2 cases, they are taken with --long");
      return;
    }
    for (String who : WHO) {
      Outcome outcome =
          Processes.run(
              SourceTree.root(),
              LIMIT,
              List.of(SourceTree.path("tests/build/fresh-machine").toString(), who));
      assertThat(outcome.expect(0).output()).contains("fresh-machine " + who + ": ok");
      System.out.print(outcome.output());
    }
  }
}
