package dev.arrow.plan;

import java.util.ArrayList;
import java.util.List;

/**
 * What the generated C source holds.
 *
 * @param name the program's name, its argument 0
 * @param args its arguments after that
 * @param env its environment, each {@code NAME=value}
 * @param calls functions to call before the program, in order
 * @param tables tables of drivers, by name
 * @param panics whether a call that fails can be reported by a panic
 */
public record Startup(
    String name,
    List<String> args,
    List<String> env,
    List<Call> calls,
    List<Table> tables,
    boolean panics) {

  public Startup {
    args = List.copyOf(args);
    env = List.copyOf(env);
    calls = List.copyOf(calls);
    tables = List.copyOf(tables);
  }

  /** All of it as a list of texts that differs when anything in it does. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    texts.add(name);
    addList(texts, args);
    addList(texts, env);
    addList(texts, calls.stream().map(call -> call.library() + " " + call.function()).toList());
    texts.add(Integer.toString(tables.size()));
    for (Table table : tables) {
      texts.add(table.name());
      addList(texts, table.entries());
    }
    texts.add(Boolean.toString(panics));
    return texts;
  }

  private static void addList(List<String> texts, List<String> list) {
    texts.add(Integer.toString(list.size()));
    texts.addAll(list);
  }

  /**
   * A library's start.
   *
   * @param library its name
   * @param function {@code int function(void)}
   */
  public record Call(String library, String function) {}

  /**
   * The drivers registered for one interface.
   *
   * @param name the interface, for example {@code console}
   * @param entries names of the drivers' operations, in the order of their ranks
   */
  public record Table(String name, List<String> entries) {
    public Table {
      entries = List.copyOf(entries);
    }
  }
}
