package dev.arrow.cli.size;

import dev.arrow.size.Bytes;
import dev.arrow.size.Grouping;
import dev.arrow.size.SizeRow;
import dev.arrow.size.SizeTable;
import java.util.ArrayList;
import java.util.List;

/** A table of sizes for people. All numbers are bytes. */
public final class SizeText {
  private static final String GAP = "  ";

  private final SizeTable table;
  private final List<List<String>> lines = new ArrayList<>();

  private SizeText(SizeTable table) {
    this.table = table;
  }

  /**
   * A line above a table.
   *
   * @param target whose image it is
   * @param sum of the whole table
   * @param against what it is compared with, such as `the image before`
   */
  public static String head(String target, SizeRow sum, String against) {
    String bytes = target + ": " + sum.shown().file() + " bytes";
    return sum.before().isEmpty() ? bytes : bytes + ", " + signed(sum.change()) + " " + against;
  }

  /** The table with a sum, a line an item; then what came and what went. */
  public static List<String> lines(SizeTable table) {
    SizeText text = new SizeText(table);
    table.rows().forEach(text::add);
    text.add(table.sum());
    List<String> lines = text.aligned();
    text.addMoves(lines);
    return lines;
  }

  /** The rows of a table, without a sum. */
  public static List<String> rows(SizeTable table) {
    SizeText text = new SizeText(table);
    table.rows().forEach(text::add);
    return text.aligned();
  }

  private void add(SizeRow row) {
    Bytes bytes = row.shown();
    List<String> words = new ArrayList<>(List.of(clean(row.key().name())));
    for (long number :
        new long[] {bytes.text(), bytes.rodata(), bytes.data(), bytes.bss(), bytes.file()}) {
      words.add(Long.toString(number));
    }
    if (table.compared()) {
      words.add(change(row));
    }
    if (table.by() == Grouping.SYMBOL) {
      words.add(clean(row.key().library()));
    }
    lines.add(words);
  }

  private static String change(SizeRow row) {
    if (row.now().isEmpty()) {
      return "gone " + signed(row.change());
    }
    return row.before().isEmpty() ? "new " + signed(row.change()) : signed(row.change());
  }

  private static String signed(long change) {
    return change > 0 ? "+" + change : Long.toString(change);
  }

  private List<String> aligned() {
    List<String> titles = new ArrayList<>(List.of(table.by().word()));
    titles.addAll(List.of("text", "rodata", "data", "bss", "file"));
    if (table.compared()) {
      titles.add("change");
    }
    int numbers = titles.size();
    if (table.by() == Grouping.SYMBOL) {
      titles.add("library");
    }
    lines.add(0, titles);
    int[] widths = new int[titles.size()];
    for (List<String> words : lines) {
      for (int i = 0; i < widths.length; i++) {
        widths[i] = Math.max(widths[i], words.get(i).length());
      }
    }
    List<String> text = new ArrayList<>();
    lines.forEach(words -> text.add(line(words, widths, numbers)));
    return text;
  }

  private static String line(List<String> words, int[] widths, int numbers) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      String blanks = " ".repeat(widths[i] - words.get(i).length());
      boolean right = i > 0 && i < numbers;
      line.append(i == 0 ? "" : GAP).append(right ? blanks : "").append(words.get(i));
      line.append(right ? "" : blanks);
    }
    return line.toString().stripTrailing();
  }

  private void addMoves(List<String> text) {
    if (table.by() == Grouping.LIBRARY) {
      add(text, "came: ", table.came());
      add(text, "went: ", table.went());
    }
  }

  private static void add(List<String> text, String label, List<String> names) {
    if (!names.isEmpty()) {
      text.add(label + String.join(", ", names));
    }
  }

  /** Names come from objects, so they may hold what a terminal obeys. */
  private static String clean(String name) {
    return name.replaceAll("\\p{Cntrl}", "?");
  }
}
