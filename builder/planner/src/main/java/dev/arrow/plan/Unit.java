package dev.arrow.plan;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sources that are compiled with the same flags and options into one folder: a library, the
 * program, or the generated sources. Its folder is named by a key over all that decides what the
 * compiler makes of a source, so units of several targets that agree in it are one and the same.
 *
 * @param name the library's name, or {@link #PROGRAM} or {@link #GENERATED}
 * @param folder its object folder
 * @param commonFlags flags shared by many units
 * @param ownFlags flags of this unit alone
 * @param config options and their values in C, the content of its {@code config.h}
 * @param compiles one step a source
 * @param join the step that makes one object of them; empty for a single object that is linked as
 *     it is
 */
public record Unit(
    String name,
    String folder,
    List<String> commonFlags,
    List<String> ownFlags,
    SortedMap<String, String> config,
    List<Step.Compile> compiles,
    Optional<Step.Join> join) {

  /** Name of the program's unit; no library can have it. */
  public static final String PROGRAM = "_program";

  /** Name of the unit of generated sources; no library can have it. */
  public static final String GENERATED = "_generated";

  public Unit {
    commonFlags = List.copyOf(commonFlags);
    ownFlags = List.copyOf(ownFlags);
    config = Collections.unmodifiableSortedMap(new TreeMap<>(config));
    compiles = List.copyOf(compiles);
  }

  /** The object that takes part in the link. */
  public String object() {
    return join.isPresent() ? join.get().output() : compiles.get(0).output();
  }

  /** The header that is included before every source. */
  public String configHeader() {
    return folder + "/config.h";
  }
}
