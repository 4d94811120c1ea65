package dev.arrow.kconfig.hostile;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand of everything, below one another or one after the other, get an answer in time: what
 * takes the square of that takes longer. With {@code arrow.long} it is fifty thousand.
 */
class ShapesTest {
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final int SIZE = LONG ? 50_000 : 10_000;
  private static final String CONFIG = "CONFIG_A=y\nCONFIG_S0=y\nCONFIG_S7=n\nCONFIG_S9=y\n";

  @ParameterizedTest
  @EnumSource(Shape.class)
  void answerComesInTime(Shape shape) {
    for (Dialect dialect : new Dialect[] {Dialects.LINUX_6_18, Dialects.LINUX_6_1}) {
      Budget budget = Budget.start();
      new Everything(dialect, new Random(1)).with(shape.text(SIZE), CONFIG);
      budget.check(LONG ? 40 : 8);
    }
  }
}
