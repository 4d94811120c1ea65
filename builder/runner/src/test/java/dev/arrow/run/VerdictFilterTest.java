package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class VerdictFilterTest {
  private final ByteArrayOutputStream sink = new ByteArrayOutputStream();
  private final VerdictFilter filter = new VerdictFilter("0a", sink);

  @Test
  void passesOnWhatCannotBecomeAVerdictAtOnce() throws IOException {
    feed("abc arrow-");
    assertThat(text()).isEqualTo("abc ");
    feed("x");
    assertThat(text()).isEqualTo("abc arrow-x");
  }

  @Test
  void takesTheVerdictOut() throws IOException {
    feed("one\narrow-exit 0a status=12\ntwo\n");
    assertThat(text()).isEqualTo("one\ntwo\n");
    assertThat(filter.verdict()).contains(new Verdict.Exit(12));
  }

  @Test
  void firstVerdictCounts() throws IOException {
    feed("arrow-exit 0a status=1\r\narrow-exit 0a panic\n");
    assertThat(text()).isEmpty();
    assertThat(filter.verdict()).contains(new Verdict.Exit(1));
  }

  @Test
  void beginningThatOverlapsIsFound() throws IOException {
    feed("arrow-exit 0arrow-exit 0a signal=9\n");
    assertThat(text()).isEqualTo("arrow-exit 0");
    assertThat(filter.verdict()).contains(new Verdict.Signal(9));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "arrow-exit 0a status=256\n",
        "arrow-exit 0a signal=0\n",
        "arrow-exit 0a status=-1\n",
        "arrow-exit 0a \n",
        "arrow-exit 0a status=1 and a good deal more than there is in any verdict\n",
        "arrow-exit 0",
        "arrow-exit 0a stat",
      })
  void whatIsNoVerdictStays(String text) throws IOException {
    feed(text);
    filter.close();
    assertThat(text()).isEqualTo(text.endsWith("stat") ? text + "\n" : text);
    assertThat(filter.verdict()).isEmpty();
  }

  @Test
  void lastLineNeedsNoEnd() throws IOException {
    feed("arrow-exit 0a status=255");
    filter.close();
    assertThat(filter.verdict()).contains(new Verdict.Exit(255));
  }

  private void feed(String text) throws IOException {
    filter.write(text.getBytes(StandardCharsets.UTF_8));
  }

  private String text() {
    return sink.toString(StandardCharsets.UTF_8);
  }
}
