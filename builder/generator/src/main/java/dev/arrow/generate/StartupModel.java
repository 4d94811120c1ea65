package dev.arrow.generate;

import dev.arrow.plan.Startup;
import java.util.ArrayList;
import java.util.List;

/**
 * What {@code header/init.c.ftl} prints.
 *
 * @param headers to include, after that of the generated names
 * @param words what a linked program is started with, at most one
 * @param tables tables of drivers
 * @param calls functions called before the program
 * @param failure the C statement that deals with a failed call, without its semicolon
 */
public record StartupModel(
    List<String> headers,
    List<WordsModel> words,
    List<TableModel> tables,
    List<Startup.Call> calls,
    String failure) {

  private static final String PANIC =
      "arrow_panic(\"library %s did not start: error %d\", library, error)";

  private static final String STOP = "(void)library, arrow_arch_stop()";

  /**
   * What a program is started with.
   *
   * @param name its name, a C literal
   * @param args its arguments, C literals
   * @param env its environment, C literals
   */
  public record WordsModel(String name, List<String> args, List<String> env) {
    static WordsModel of(Startup.Words words) {
      return new WordsModel(
          CLiteral.of(words.name()),
          words.args().stream().map(CLiteral::of).toList(),
          words.env().stream().map(CLiteral::of).toList());
    }
  }

  /**
   * A table.
   *
   * @param word the interface's name in C
   * @param entries names of operations
   * @param size how many
   */
  public record TableModel(String word, List<String> entries, int size) {
    static TableModel of(Startup.Table table) {
      return new TableModel(
          table.name().replace('-', '_'), table.entries(), table.entries().size());
    }
  }

  static StartupModel of(Startup startup) {
    List<String> headers = new ArrayList<>();
    List<TableModel> tables = startup.tables().stream().map(TableModel::of).toList();
    headers.add(startup.panics() ? "arrow/panic.h" : "arrow/arch/cpu.h");
    tables.forEach(table -> headers.add("arrow/" + table.word() + ".h"));
    return new StartupModel(
        headers,
        startup.words().stream().map(WordsModel::of).toList(),
        tables,
        startup.calls(),
        startup.panics() ? PANIC : STOP);
  }
}
