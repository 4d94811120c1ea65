package dev.arrow.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class GuestSignalsTest {
  private static final int INTERRUPT = 2;
  private static final int TERMINATE = 15;

  private long now;
  private final GuestSignals signals = new GuestSignals(() -> now);

  @Test
  void threeOfAKindEndTheMachine() {
    signals.send(TERMINATE);
    signals.send(TERMINATE);
    assertThat(signals.insisted()).isZero();
    signals.send(TERMINATE);
    assertThat(signals.insisted()).isEqualTo(TERMINATE);
  }

  @Test
  void anotherOneBetweenThemBeginsAnew() {
    signals.send(INTERRUPT);
    signals.send(INTERRUPT);
    signals.send(TERMINATE);
    signals.send(INTERRUPT);
    signals.send(INTERRUPT);
    assertThat(signals.insisted()).isZero();
  }

  @Test
  void slowOnesAreForTheProgram() {
    for (int i = 0; i < 6; i++) {
      signals.send(INTERRUPT);
      now += 600_000_000L;
    }
    assertThat(signals.insisted()).isZero();
  }
}
