package dev.arrow.kconfig.hostile;

import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Ten thousand of everything, below one another or one after the other, get an answer in time: what
 * takes the square of that takes longer. With {@code arrow.long} it is twenty thousand, and a tree
 * and a configuration of fifty megabytes each.
 */
class ShapesTest {
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final int SIZE = LONG ? 20_000 : 10_000;
  private static final int MEGABYTES = 50_000_000;
  private static final String CONFIG = "CONFIG_A=y\nCONFIG_S0=y\nCONFIG_S7=n\nCONFIG_S9=y\n";

  @ParameterizedTest
  @EnumSource(Shape.class)
  void answerComesInTime(Shape shape) {
    for (Dialect dialect : new Dialect[] {Dialects.LINUX_6_18, Dialects.LINUX_6_1}) {
      Budget budget = Budget.start();
      new Everything(dialect, new Random(1)).with(shape.text(SIZE), CONFIG);
      budget.check(LONG ? 24 : 8);
    }
  }

  @Test
  @EnabledIfSystemProperty(named = "arrow.long", matches = "true")
  void fiftyMegabytesGetAnAnswer() {
    StringBuilder tree = new StringBuilder("config A\n\tbool \"a\"\n");
    StringBuilder config = new StringBuilder();
    String help = "\thelp\n" + "\t  Words of no use, forty-six characters a line.\n".repeat(10);
    for (int i = 0; tree.length() < MEGABYTES; i++) {
      tree.append("config S").append(i).append("\n\tbool \"s\"\n\tdepends on A\n").append(help);
    }
    for (int i = 0; config.length() < MEGABYTES; i++) {
      config.append("CONFIG_S").append(i).append("=y\n");
    }
    Budget budget = Budget.start();
    new Everything(Dialects.LINUX_6_1, new Random(1)).with(tree.toString(), config.toString());
    budget.check(100);
  }
}
