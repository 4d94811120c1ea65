package dev.arrow.solver.fix;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.law.TreeGenerator;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.solver.encode.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Answers about generated trees of up to fifteen symbols, against trying everything. */
class SmallTreesTest {
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final int TREES = LONG ? 200 : 15;
  private static final int GOALS = 3;
  private static final int MOST_SYMBOLS = 15;
  private static final long MOST_CONFIGURATIONS = 20_000;
  private static final Limits LIMITS = new Limits(Duration.ofMinutes(1), 3);

  static Stream<Dialect> dialects() {
    return Dialects.presets().stream();
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void answersAreAsGoodAsThoseOfTryingEverything(Dialect dialect) throws Exception {
    List<String> wrong = new ArrayList<>();
    int trees = 0;
    for (long seed = 0; trees < TREES; seed++) {
      Random random = new Random(seed);
      int size = 4 + random.nextInt(MOST_SYMBOLS - 3);
      String text = TreeGenerator.of(seed, size, dialect).text();
      KconfigModel model = Trees.load(Map.of("Kconfig", text), dialect, new DiagnosticLog());
      Configuration now = Configuration.of(model, lines(model, random));
      if (new Exhaustive(now, List.of()).count() <= MOST_CONFIGURATIONS) {
        trees++;
        wrong.addAll(check(now, random, "seed " + seed + "\n" + text));
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static List<UserLine> lines(KconfigModel model, Random random) {
    String[] values = {"y", "y", "n", "m", "7", "20", "0x14", "text"};
    List<UserLine> lines = new ArrayList<>();
    for (Symbol symbol : model.symbols()) {
      if (random.nextInt(3) == 0) {
        String value =
            symbol.type().isLogical() ? values[random.nextInt(4)] : values[4 + random.nextInt(4)];
        SourcePosition place = SourcePosition.wholeFile("start");
        lines.add(
            random.nextInt(8) == 0
                ? UserLine.need(symbol.name(), value, place)
                : UserLine.user(symbol.name(), value, place));
      }
    }
    return lines;
  }

  private static List<String> check(Configuration now, Random random, String what)
      throws Exception {
    List<String> wrong = new ArrayList<>();
    List<Symbol> symbols = now.model().symbols();
    for (int i = 0; i < GOALS && !symbols.isEmpty(); i++) {
      List<Goal> goals = new ArrayList<>();
      for (int left = 1 + random.nextInt(2) / (1 + i); left > 0; left--) {
        Symbol symbol = symbols.get(random.nextInt(symbols.size()));
        String value = value(symbol, random);
        boolean asked = goals.stream().anyMatch(goal -> goal.symbol() == symbol);
        boolean valid = symbol.type().isLogical() || now.model().isValid(symbol.type(), value);
        if (valid && Goal.canBe(symbol, value) && !asked) {
          goals.add(new Goal(symbol, value));
        }
      }
      String fault = Proof.holds(now, goals) ? "" : fault(now, goals);
      if (!fault.isEmpty()) {
        wrong.add(goals + " " + fault + " with " + now.lines() + " in " + what);
      }
    }
    return wrong;
  }

  private static String value(Symbol symbol, Random random) {
    List<String> values =
        symbol.type().isLogical() ? List.of("y", "n", "m") : List.of("7", "20", "0x14");
    return values.get(random.nextInt(3));
  }

  /** What the changes of bool and tristate symbols cost. */
  private static int cost(Configuration now, Fix fix) {
    Weights.Costs costs = Weights.PLAIN.of(now);
    int cost = costs.of(fix);
    for (UserLine line : fix.lines()) {
      Symbol symbol = now.model().symbol(line.symbol()).orElseThrow();
      cost -= symbol.type().isLogical() ? 0 : costs.of(symbol, line.value());
    }
    return cost;
  }

  /** What is wrong with the answer; empty if nothing is. */
  private static String fault(Configuration now, List<Goal> goals) throws Exception {
    Exhaustive all = new Exhaustive(now, goals);
    all.run();
    boolean reachable = all.best() != Integer.MAX_VALUE;
    Search search = new Search(now, goals, Weights.PLAIN, LIMITS);
    Answer answer = search.run();
    if (answer instanceof Answer.Fixes fixes) {
      for (Fix fix : fixes.fixes()) {
        if (!Proof.holds(fix.result(), goals)) {
          return "is not reached by " + fix.lines();
        }
      }
      int first = cost(now, fixes.fixes().get(0));
      return first == all.best()
          ? ""
          : "costs " + first + " and not " + all.best() + ": " + fixes.fixes().get(0).lines();
    }
    if (answer instanceof Answer.Impossible impossible) {
      return reachable
          ? "is possible, but said to be not: " + impossible.core()
          : fault(search.contradiction(), impossible.core());
    }
    return answer.toString();
  }

  private static String fault(Contradiction contradiction, List<Statement> core) throws Exception {
    if (contradiction.isPossible(core)) {
      return "is no contradiction: " + core;
    }
    for (Statement statement : core) {
      List<Statement> rest = new ArrayList<>(core);
      rest.remove(statement);
      if (!contradiction.isPossible(rest)) {
        return "contradicts also without " + statement + ": " + core;
      }
    }
    return core.isEmpty() ? "contradicts without a statement" : "";
  }
}
