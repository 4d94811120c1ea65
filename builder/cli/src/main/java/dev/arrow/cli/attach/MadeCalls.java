package dev.arrow.cli.attach;

import dev.arrow.elf.ElfFile;
import dev.arrow.elf.ElfMachine;
import dev.arrow.pack.calls.CallScanner;
import dev.arrow.pack.calls.CallUse;
import dev.arrow.pack.calls.FoundCalls;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The system calls that a ready program is seen to make, by their names.
 *
 * @param names as Linux calls them; a number that it does not have is `number N`
 * @param found what was found in the program's code
 */
public record MadeCalls(SortedSet<String> names, FoundCalls found) {
  /** What starts threads, if it is called with the flags for that. */
  private static final Set<String> STARTERS = Set.of("clone", "clone3");

  /** What makes processes, whatever it is called with. */
  static final Set<String> FORKS = Set.of("fork", "vfork");

  private static final String THREAD = "/thread";

  public MadeCalls {
    names = Collections.unmodifiableSortedSet(new TreeSet<>(names));
  }

  /** Those of a program; none for an architecture whose code cannot be read. */
  public static Optional<MadeCalls> of(Path arrowHome, ElfFile elf) {
    return ElfMachine.arch(elf.header().machine())
        .flatMap(arch -> of(CallNames.of(arrowHome, arch).byNumber(), elf));
  }

  private static Optional<MadeCalls> of(Map<Integer, String> known, ElfFile elf) {
    Map<Integer, CallUse> uses = new TreeMap<>();
    known.forEach(
        (number, name) ->
            Stream.of(CallUse.values())
                .filter(use -> use.call().equals(name))
                .forEach(use -> uses.put(number, use)));
    return CallScanner.scan(elf, uses).map(found -> of(known, found));
  }

  private static MadeCalls of(Map<Integer, String> known, FoundCalls found) {
    SortedSet<String> names = new TreeSet<>();
    for (Integer number : found.numbers()) {
      names.add(known.getOrDefault(number, "number " + number));
    }
    return new MadeCalls(names, found);
  }

  /** Whether it starts threads. */
  public boolean threads() {
    return found.threads() && names.stream().anyMatch(STARTERS::contains);
  }

  /**
   * Whether it makes processes: what starts threads does, if no flags for that are seen. One that
   * starts threads may make processes, too; that cannot be told apart.
   */
  public boolean processes() {
    return names.stream()
        .anyMatch(name -> FORKS.contains(name) || (STARTERS.contains(name) && !found.threads()));
  }

  /** The calls, and the uses of them that libraries can be wanted by. */
  SortedSet<String> uses() {
    SortedSet<String> uses = new TreeSet<>(names);
    if (threads()) {
      names.stream().filter(STARTERS::contains).forEach(name -> uses.add(name + THREAD));
    }
    found.uses().forEach(use -> uses.add(use.call() + "/" + use.name().toLowerCase(Locale.ROOT)));
    return uses;
  }
}
