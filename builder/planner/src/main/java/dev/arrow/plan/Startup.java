package dev.arrow.plan;

import dev.arrow.resolve.ServedCall;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the generated C sources hold.
 *
 * @param words what a linked program is started with; none for one that is attached to the image
 * @param calls functions to call before the program, in order
 * @param tables tables of drivers, by name
 * @param callTable the table of system calls, if the library that serves it is on
 * @param panics whether a call that fails can be reported by a panic
 */
public record Startup(
    Optional<Words> words,
    List<Call> calls,
    List<Table> tables,
    Optional<CallTable> callTable,
    boolean panics) {

  /** The source with everything but the table of system calls. */
  public static final String INIT = "init.c";

  /** The source with the table of system calls. */
  public static final String CALLS = "syscalls.c";

  /** The library that receives system calls and looks them up in the table. */
  public static final String SYSTEM_CALLS = "syscall";

  public Startup {
    calls = List.copyOf(calls);
    tables = List.copyOf(tables);
  }

  /** The names of the sources. */
  public List<String> files() {
    return callTable.isPresent() ? List.of(INIT, CALLS) : List.of(INIT);
  }

  /** All of it as a list of texts that differs when anything in it does. */
  List<String> texts() {
    List<String> texts = new ArrayList<>();
    words.ifPresent(
        program -> {
          texts.add(program.name());
          addList(texts, program.args());
          addList(texts, program.env());
        });
    addList(texts, calls.stream().map(call -> call.library() + " " + call.function()).toList());
    texts.add(Integer.toString(tables.size()));
    for (Table table : tables) {
      texts.add(table.name());
      addList(texts, table.entries());
    }
    callTable.ifPresent(
        served -> {
          addList(texts, served.served().stream().map(ServedCall::toString).toList());
          addList(texts, served.names().entrySet().stream().map(name -> name.toString()).toList());
        });
    texts.add(Boolean.toString(panics));
    return texts;
  }

  private static void addList(List<String> texts, List<String> list) {
    texts.add(Integer.toString(list.size()));
    texts.addAll(list);
  }

  /**
   * What a linked program is started with.
   *
   * @param name the program's name, its argument 0
   * @param args its arguments after that
   * @param env its environment, each {@code NAME=value}
   */
  public record Words(String name, List<String> args, List<String> env) {
    public Words {
      args = List.copyOf(args);
      env = List.copyOf(env);
    }
  }

  /**
   * The table of system calls.
   *
   * @param served those that a library serves, by number
   * @param names of all calls of the architecture by number, when the kernel is to know them
   */
  public record CallTable(List<ServedCall> served, SortedMap<Integer, String> names) {
    public CallTable {
      served = List.copyOf(served);
      names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }
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
