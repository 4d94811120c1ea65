package dev.arrow.kconfig.law;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.Trees;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.DefconfigWriter;
import dev.arrow.kconfig.file.DotConfigWriter;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.kconfig.syntax.SymbolType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What must hold for every tree and every configuration of it, in every dialect. A failure names
 * the seed and shows the smallest tree that was found.
 */
class LawsTest {
  private static final boolean LONG = Boolean.getBoolean("arrow.long");
  private static final int TREES = LONG ? 5000 : 150;
  private static final int SIZE = 35;
  private static final int EDITS = 25;
  private static final Set<String> UNREADABLE = Set.of("range-invalid", "default-invalid");

  static Stream<Dialect> dialects() {
    return Dialects.presets().stream();
  }

  /** A law about a model and a file: what is wrong, or an empty text. */
  private interface Law {
    String violation(KconfigModel model, byte[] config, long seed);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void minimalFileGivesTheSameValues(Dialect dialect) {
    check(dialect, LawsTest::minimalFile);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void writtenFileReadAgainIsTheSame(Dialect dialect) {
    check(dialect, LawsTest::writtenFile);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void changesGiveWhatStartingOverGives(Dialect dialect) {
    check(dialect, LawsTest::changes);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void printedTreeReadAgainIsTheSame(Dialect dialect) {
    check(dialect, LawsTest::printedTree);
  }

  private static String printedTree(KconfigModel model, byte[] config, long seed) {
    String text = TreePrinter.text(model);
    KconfigModel again = Trees.load(Map.of("Kconfig", text), model.dialect(), new DiagnosticLog());
    List<String> expected = new ArrayList<>(TreeShape.of(model));
    List<String> actual = TreeShape.of(again);
    for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
      if (!expected.get(i).equals(actual.get(i))) {
        return actual.get(i) + " and not " + expected.get(i) + " in\n" + text;
      }
    }
    return expected.size() == actual.size() ? "" : "another length of\n" + text;
  }

  private static void check(Dialect dialect, Law law) {
    for (long seed = 0; seed < TREES; seed++) {
      TreeGenerator.Tree tree = TreeGenerator.of(seed, SIZE, dialect);
      byte[] config = ConfigGenerator.of(tree, new Random(seed)).getBytes(StandardCharsets.UTF_8);
      long number = seed;
      String violation = violation(tree.text(), dialect, law, config, seed);
      if (!violation.isEmpty()) {
        String small =
            Shrinker.smallest(
                tree.text(), text -> !violation(text, dialect, law, config, number).isEmpty());
        throw new AssertionError(
            "seed %d: %s%nin%n%s%nwith%n%s"
                .formatted(
                    seed,
                    violation(small, dialect, law, config, seed),
                    small,
                    new String(config, StandardCharsets.UTF_8)));
      }
    }
  }

  private static String violation(String text, Dialect dialect, Law law, byte[] config, long seed) {
    DiagnosticLog log = new DiagnosticLog();
    KconfigModel model = Trees.load(Map.of("Kconfig", text), dialect, log);
    // A value that is no number of its type can be written, but not read.
    boolean unreadable =
        log.sorted().stream().anyMatch(d -> UNREADABLE.contains(d.kind().id()) || d.isError());
    return unreadable ? "" : law.violation(model, config, seed);
  }

  @ParameterizedTest
  @MethodSource("dialects")
  void generatedTreesAreFreeOfErrors(Dialect dialect) {
    for (long seed = 0; seed < TREES; seed++) {
      DiagnosticLog log = new DiagnosticLog();
      Trees.load(Map.of("Kconfig", TreeGenerator.of(seed, SIZE, dialect).text()), dialect, log);
      assertThat(log.hasErrors()).as("seed %d: %s", seed, log.sorted()).isFalse();
    }
  }

  private static String minimalFile(KconfigModel model, byte[] config, long seed) {
    Configuration configuration = Configuration.of(model, lines(model, config));
    List<UserLine> few = DefconfigWriter.lines(configuration);
    String difference = difference(configuration, Configuration.of(model, few));
    if (!difference.isEmpty()) {
      return "as lines: " + difference;
    }
    byte[] file = DefconfigWriter.text(configuration).getBytes(StandardCharsets.UTF_8);
    return difference(configuration, Configuration.of(model, lines(model, file)));
  }

  private static String writtenFile(KconfigModel model, byte[] config, long seed) {
    if (model.symbols().stream().anyMatch(s -> s.isTransitional())) {
      // Their values stand in no written file although others may depend on them.
      return "";
    }
    Configuration configuration = Configuration.of(model, lines(model, config));
    if (!model.symbols().stream().allMatch(symbol -> isStable(configuration, symbol))
        || !model.choices().stream().allMatch(choice -> isStable(configuration, choice))) {
      return "";
    }
    String written = DotConfigWriter.text(configuration);
    byte[] file = written.getBytes(StandardCharsets.UTF_8);
    String again = DotConfigWriter.text(Configuration.of(model, lines(model, file)));
    return again.equals(written) ? "" : "first\n" + written + "then\n" + again;
  }

  /**
   * Whether a line can ask for the value that the symbol has. Not so for a tristate that is y by
   * default while it can be seen as m only, or a number whose bounds exclude each other: as in the
   * C tool, such a value is another one when its file is read again.
   */
  private static boolean isStable(Configuration configuration, Symbol symbol) {
    if (!configuration.isWritten(symbol) || !configuration.isChangeable(symbol)) {
      return true;
    }
    if (!symbol.type().isLogical()) {
      return configuration.accepts(symbol, configuration.text(symbol));
    }
    List<Tristate> settable = configuration.settable(symbol);
    return symbol.choice().isPresent()
        || settable.isEmpty()
        || settable.contains(configuration.value(symbol).tristate());
  }

  /**
   * Whether the members tell the mode of a tristate choice. Not so where only a line of a hidden
   * member asked for it: then it is what the choice has without lines.
   */
  private static boolean isStable(Configuration configuration, Choice choice) {
    Tristate withoutLines = choice.isOptional() ? Tristate.N : Tristate.M;
    return choice.type() != SymbolType.TRISTATE
        || configuration.mode(choice).compareTo(withoutLines) <= 0
        || choice.members().stream().anyMatch(member -> configuration.on(member.name()));
  }

  private static String changes(KconfigModel model, byte[] config, long seed) {
    List<UserLine> lines = lines(model, config);
    if (lines.isEmpty() || model.symbols().isEmpty()) {
      return "";
    }
    Random random = new Random(seed);
    Configuration changed = Configuration.of(model, lines);
    for (int step = 0; step < EDITS; step++) {
      changed = edited(changed, lines, random);
      Configuration fresh = Configuration.of(model, changed.lines());
      String difference = difference(fresh, changed);
      if (!difference.isEmpty()) {
        return "step " + step + ": " + difference;
      }
      if (!changed.refusals().equals(fresh.refusals())) {
        return "step " + step + ": " + fresh.refusals() + " became " + changed.refusals();
      }
    }
    return "";
  }

  /** With some lines more, or without those of a symbol. */
  private static Configuration edited(Configuration before, List<UserLine> lines, Random random) {
    List<Symbol> symbols = before.model().symbols();
    Symbol symbol = symbols.get(random.nextInt(symbols.size()));
    if (random.nextInt(4) == 0) {
      return before.without(symbol.name());
    }
    UserLine[] more = new UserLine[1 + random.nextInt(random.nextInt(3) == 0 ? 6 : 1)];
    for (int i = 0; i < more.length; i++) {
      boolean known = random.nextInt(3) == 0;
      more[i] = known ? lines.get(random.nextInt(lines.size())) : line(symbols, random);
    }
    return before.with(more);
  }

  private static UserLine line(List<Symbol> symbols, Random random) {
    String[] values = {"y", "y", "n", "m", "7", "100", "0x1f", "text", "0"};
    String value = values[random.nextInt(values.length)];
    SourcePosition place = new SourcePosition("random", 1, 1);
    String name = symbols.get(random.nextInt(symbols.size())).name();
    return random.nextInt(5) == 0
        ? UserLine.need(name, value, place)
        : UserLine.user(name, value, place);
  }

  private static List<UserLine> lines(KconfigModel model, byte[] config) {
    return ToolConfigReader.read(model, "config", config, "CONFIG_", new DiagnosticLog());
  }

  /** Where two configurations of a model differ. */
  private static String difference(Configuration expected, Configuration actual) {
    List<String> found = new ArrayList<>();
    for (Symbol symbol : expected.model().symbols()) {
      String wanted = shown(expected, symbol);
      String got = shown(actual, symbol);
      // A transitional symbol has no place in any file.
      if (!wanted.equals(got) && !symbol.isTransitional()) {
        found.add(symbol.name() + " is " + got + " and not " + wanted);
      }
    }
    return String.join(", ", found);
  }

  private static String shown(Configuration configuration, Symbol symbol) {
    String mark = configuration.isWritten(symbol) ? "" : " (not written)";
    return configuration.text(symbol) + mark;
  }
}
