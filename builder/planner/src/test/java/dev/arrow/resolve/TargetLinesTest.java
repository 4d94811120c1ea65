package dev.arrow.resolve;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The law of the two layers: what is written for a target and read after common is the target. */
class TargetLinesTest {
  private static final SourcePosition HERE = SourcePosition.wholeFile("test");
  private static final KconfigModel MODEL = SmallArrow.copied().resolver().model(SmallArrow.KVM);

  private static UserLine line(String symbol, String value) {
    return UserLine.user(symbol, value, HERE);
  }

  private static Configuration load(List<UserLine> common, List<UserLine> target) {
    List<UserLine> all = new ArrayList<>(common);
    all.addAll(target);
    return Configuration.of(MODEL, all);
  }

  private static List<String> texts(List<UserLine> lines) {
    return lines.stream().map(each -> each.symbol() + "=" + each.value()).toList();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void whatIsWrittenIsRead(long seed) {
    Random random = new Random(seed);
    for (int round = 0; round < 25; round++) {
      List<UserLine> common = lines(random);
      Configuration wanted = load(common, lines(random));
      List<UserLine> written = TargetLines.of(wanted, common);
      Configuration read = load(common, written);
      assertThat(TargetLines.sameValues(wanted, read))
          .as("seed %d round %d: common %s, written %s", seed, round, texts(common), texts(written))
          .isTrue();
      assertThat(isShortest(wanted, common, written)).as("seed %d round %d", seed, round).isTrue();
    }
  }

  @Test
  void returningToADefaultIsALine() {
    List<UserLine> common = List.of(line("PANIC_DEPTH", "3"), line("LIB_TRACE", "y"));
    Configuration wanted = load(common, List.of(line("PANIC_DEPTH", "16")));
    assertThat(texts(TargetLines.of(wanted, common))).containsExactly("PANIC_DEPTH=16");
  }

  @Test
  void returningToTheDefaultMemberIsALine() {
    List<UserLine> tsc = List.of(line("LIB_TRACE", "y"), line("LIB_TSC", "y"));
    List<UserLine> common = new ArrayList<>(tsc);
    common.add(line("TRACE_TSC", "y"));
    Configuration wanted = load(tsc, List.of());
    assertThat(texts(TargetLines.of(wanted, common))).containsExactly("TRACE_COUNTER=y");
  }

  @Test
  void nothingIsWrittenWhereCommonSaysAll() {
    List<UserLine> common = List.of(line("LIB_TRACE", "y"), line("TRACE_SIZE", "64"));
    assertThat(TargetLines.of(load(common, List.of()), common)).isEmpty();
  }

  private static boolean isShortest(
      Configuration wanted, List<UserLine> common, List<UserLine> written) {
    for (int i = 0; i < written.size(); i++) {
      List<UserLine> fewer = new ArrayList<>(written);
      fewer.remove(i);
      if (TargetLines.sameValues(wanted, load(common, fewer))) {
        return false;
      }
    }
    return true;
  }

  private static List<UserLine> lines(Random random) {
    List<UserLine> lines = new ArrayList<>();
    for (Symbol symbol : MODEL.symbols()) {
      if (random.nextInt(3) == 0) {
        lines.add(line(symbol.name(), value(symbol, random)));
      }
    }
    java.util.Collections.shuffle(lines, random);
    return lines;
  }

  private static String value(Symbol symbol, Random random) {
    return switch (symbol.type()) {
      case INT -> Integer.toString(random.nextInt(200));
      case STRING -> List.of("", "trace", "a \"b\" \\", "n").get(random.nextInt(4));
      default -> random.nextBoolean() ? "y" : "n";
    };
  }
}
