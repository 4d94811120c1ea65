package dev.arrow.generate;

import static java.util.Objects.requireNonNull;

import dev.arrow.plan.Startup;
import dev.arrow.resolve.ServedCall;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What {@code header/syscalls.c.ftl} prints.
 *
 * @param slots the function of each number but those of the gap, smaller holes included
 * @param count how many slots
 * @param gap the first number of the largest hole; the count if there is none
 * @param gapSize how many numbers it has
 * @param names an initializer a number, with the names of the calls; empty: the kernel has none
 * @param nameCount how many names
 */
public record CallTableModel(
    List<String> slots, int count, int gap, int gapSize, List<String> names, int nameCount) {

  private static final String MISSING = "arrow_syscall_missing";
  private static final String NAMELESS = "0";

  static CallTableModel of(Startup.CallTable table) {
    SortedMap<Integer, String> functions = new TreeMap<>();
    for (ServedCall call : table.served()) {
      functions.put(call.number(), call.function());
    }
    SortedMap<Integer, String> names = new TreeMap<>();
    table.names().forEach((number, name) -> names.put(number, "\"" + name + "\""));
    List<String> slots = filled(functions, MISSING);
    int gap = slots.size();
    int gapSize = 0;
    int next = 0;
    for (int number : functions.keySet()) {
      if (number - next > gapSize) {
        gap = next;
        gapSize = number - next;
      }
      next = number + 1;
    }
    slots.subList(gap, gap + gapSize).clear();
    List<String> nameSlots = filled(names, NAMELESS);
    return new CallTableModel(slots, slots.size(), gap, gapSize, nameSlots, nameSlots.size());
  }

  private static List<String> filled(SortedMap<Integer, String> byNumber, String hole) {
    List<String> slots = new ArrayList<>();
    int end = byNumber.isEmpty() ? 0 : byNumber.lastKey() + 1;
    for (int number = 0; number < end; number++) {
      slots.add(requireNonNull(byNumber.getOrDefault(number, hole)));
    }
    return slots;
  }
}
