package dev.arrow.resolve;

import dev.arrow.pool.CFileFacts;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Everything a resolution was derived from: if none of it changed, neither does the resolution.
 *
 * @param files read, or looked for in vain
 * @param cFiles what the C files among them said; nothing else of those files was used
 * @param folders listed
 * @param environment variables of the process that were read, with their values
 */
public record Inputs(
    SortedSet<Path> files,
    Map<Path, CFileFacts> cFiles,
    SortedSet<Path> folders,
    SortedMap<String, String> environment) {
  public Inputs {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    cFiles = Map.copyOf(cFiles);
    folders = Collections.unmodifiableSortedSet(new TreeSet<>(folders));
    environment = Collections.unmodifiableSortedMap(new TreeMap<>(environment));
  }
}
