package dev.arrow.pack.calls;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The system calls that were found in a program.
 *
 * @param numbers those that it can make
 * @param uses what some of them are made for
 * @param threads whether its code has the flags with which threads are started
 * @param sites instructions that call the kernel
 * @param open those of them whose number is not known on every way there
 * @param whole whether all of the code was read
 */
public record FoundCalls(
    SortedSet<Integer> numbers,
    Set<CallUse> uses,
    boolean threads,
    int sites,
    int open,
    boolean whole) {
  public FoundCalls {
    numbers = Collections.unmodifiableSortedSet(new TreeSet<>(numbers));
    uses = Set.copyOf(uses);
  }
}
