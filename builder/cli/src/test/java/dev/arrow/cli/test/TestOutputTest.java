package dev.arrow.cli.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class TestOutputTest {
  private static final Trial TRIAL =
      new Trial() {
        @Override
        public String subject() {
          return "rope";
        }

        @Override
        public String name() {
          return "rope/test_rope";
        }

        @Override
        public String where() {
          return "host";
        }

        @Override
        public TestResult run() {
          throw new AssertionError();
        }
      };

  private static TestResult judged(String text, Optional<Integer> status) throws IOException {
    TestOutput output = new TestOutput();
    output.output().write(text.getBytes(StandardCharsets.UTF_8));
    return output.judge(TRIAL, status, "it ended with status " + status.orElse(-1));
  }

  @Test
  void endingsThatAreNoSuccessAreToldAsSuch() throws IOException {
    assertThat(judged("ok a\n1 passed, 0 failed\n", Optional.of(0)).fault()).isEmpty();
    assertThat(judged("not ok a\n0 passed, 1 failed\n", Optional.of(1)).fault()).isEmpty();
    assertThat(judged("1 passed, 0 failed\n", Optional.of(23)).fault())
        .contains("it ended with status 23 though no case failed");
    assertThat(judged("0 passed, 0 failed\n", Optional.of(1)).fault()).contains("no case was run");
    assertThat(judged("ok a\n", Optional.of(0)).fault())
        .contains("it ended with status 0, and its last line is not `N passed, N failed`");
    TestResult crashed = judged("ok a\n", Optional.empty());
    assertThat(crashed.fault()).contains("it ended with status -1");
    assertThat(crashed.passed()).isEqualTo(1);
    assertThat(crashed.failed()).isEqualTo(1);
  }

  @Test
  void lastLineNeedsNoEnd() throws IOException {
    assertThat(judged("ok a\r\n1 passed, 0 failed", Optional.of(0)).failed()).isZero();
  }

  @Test
  void controlCharactersReachNoTerminal() throws IOException {
    assertThat(judged("a\u001b[31mb\n", Optional.of(0)).output()).containsExactly("a\ufffd[31mb");
  }

  @Test
  void whatIsKeptOfMuchOutputIsItsBeginningAndItsEnd() throws IOException {
    StringBuilder text = new StringBuilder("x".repeat(1 << 20)).append('\n');
    for (int i = 1; i < 100_000; i++) {
      text.append("line ").append(i).append('\n');
    }
    List<String> lines = judged(text.toString(), Optional.of(0)).output();
    assertThat(lines)
        .hasSize(201)
        .contains("line 99", "line 99999", "... 99800 lines left out ...");
    assertThat(lines.get(0)).hasSize(1024);
  }
}
