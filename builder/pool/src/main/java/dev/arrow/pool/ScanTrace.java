package dev.arrow.pool;

import java.nio.file.Path;
import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What a scan looked at, so that a later run can tell whether anything changed.
 *
 * @param files read
 * @param folders listed
 */
record ScanTrace(SortedSet<Path> files, SortedSet<Path> folders) {
  ScanTrace {
    files = Collections.unmodifiableSortedSet(new TreeSet<>(files));
    folders = Collections.unmodifiableSortedSet(new TreeSet<>(folders));
  }
}
