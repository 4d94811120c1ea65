package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EscapeTest {
  private long now;
  private final Escape escape = new Escape(() -> now);

  private void type(String keys) {
    escape.look(keys.getBytes(StandardCharsets.ISO_8859_1), keys.length());
  }

  @Test
  void threeTimesIsAnEscape() {
    type("a\u001d");
    type("\u001d");
    assertThat(escape.given()).isFalse();
    type("\u001d");
    assertThat(escape.given()).isTrue();
  }

  @Test
  void theyMayComeTogether() {
    type("x\u001d\u001d\u001dy");
    assertThat(escape.given()).isTrue();
  }

  @Test
  void anotherKeyBetweenThemBeginsAnew() {
    type("\u001d\u001dx\u001d\u001d");
    assertThat(escape.given()).isFalse();
  }

  @Test
  void slowKeysAreOrdinaryOnes() {
    for (int i = 0; i < 6; i++) {
      type("\u001d");
      now += 600_000_000L;
    }
    assertThat(escape.given()).isFalse();
  }
}
