package dev.arrow.tests.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A drawn test is taken by its share of the seeds, and not with all others. */
@Tag("checks")
final class DrawnTest {
  private static final int SEEDS = 3000;

  @Test
  void itsShareOfTheSeedsTakesIt() {
    assertThat(LongStream.range(0, SEEDS).filter(seed -> Drawn.Lot.isTaken("own", 3, seed)))
        .hasSizeBetween(900, 1100);
  }

  @Test
  void twoAreNotAlwaysDrawnTogether() {
    assertThat(
            LongStream.range(0, SEEDS)
                .filter(seed -> Drawn.Lot.isTaken("own", 3, seed))
                .filter(seed -> Drawn.Lot.isTaken("other", 3, seed)))
        .hasSizeBetween(230, 430);
  }

  @Drawn(name = "own-never", oneOf = Integer.MAX_VALUE)
  @Test
  void whatWasNotDrawnIsLeftOut() {
    assertThat(
            Settings.takeAll()
                || Drawn.Lot.isTaken("own-never", Integer.MAX_VALUE, Settings.seed()))
        .isTrue();
  }
}
