package dev.arrow.cli;

import dev.arrow.generate.build.ObjectShare;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToIntFunction;

/** The table at the end of a build of several targets. */
final class OutcomeTable {
  private static final List<String> HEAD =
      List.of("target", "result", "bytes", "seconds", "compiled", "shared", "cached");

  /** Columns of words; those behind them hold numbers, and stand to the right. */
  private static final int WORDS = 2;

  private static final String NONE = "-";

  private OutcomeTable() {}

  static String text(List<TargetOutcome> outcomes) {
    List<List<String>> rows = new ArrayList<>(List.of(HEAD));
    outcomes.forEach(each -> rows.add(row(each)));
    StringBuilder text = new StringBuilder();
    for (List<String> row : rows) {
      List<String> cells = new ArrayList<>();
      for (int column = 0; column < HEAD.size(); column++) {
        cells.add(padded(row.get(column), width(rows, column), column < WORDS));
      }
      text.append(String.join("  ", cells)).append('\n');
    }
    return text.toString();
  }

  private static List<String> row(TargetOutcome outcome) {
    OptionalLong bytes = outcome.bytes();
    return List.of(
        outcome.target(),
        outcome.word(),
        bytes.isPresent() ? Long.toString(bytes.getAsLong()) : NONE,
        seconds(outcome.milliseconds()),
        count(outcome, ObjectShare::compiled),
        count(outcome, ObjectShare::shared),
        count(outcome, ObjectShare::cached));
  }

  private static String seconds(OptionalLong milliseconds) {
    if (milliseconds.isEmpty()) {
      return NONE;
    }
    long tenths = milliseconds.getAsLong() / 100;
    return tenths / 10 + "." + tenths % 10;
  }

  private static String count(TargetOutcome outcome, ToIntFunction<ObjectShare> which) {
    return outcome.share().map(each -> Integer.toString(which.applyAsInt(each))).orElse(NONE);
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> row.get(column).length()).max().orElse(0);
  }

  private static String padded(String cell, int width, boolean left) {
    String blanks = " ".repeat(width - cell.length());
    return left ? cell + blanks : blanks + cell;
  }
}
