package dev.arrow.diag;

import java.util.Objects;

/**
 * A place in a text the user wrote.
 *
 * @param file name as it is shown, normally relative to the project
 * @param line from 1; 0 stands for the whole file
 * @param column from 1, counted in characters; 0 stands for the whole line
 */
public record SourcePosition(String file, int line, int column)
    implements Comparable<SourcePosition> {

  public SourcePosition {
    Objects.requireNonNull(file);
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException("negative position");
    }
  }

  /** The position that names a file and no line in it. */
  public static SourcePosition wholeFile(String file) {
    return new SourcePosition(file, 0, 0);
  }

  @Override
  public int compareTo(SourcePosition other) {
    int byFile = file.compareTo(other.file);
    if (byFile != 0) {
      return byFile;
    }
    return line == other.line
        ? Integer.compare(column, other.column)
        : Integer.compare(line, other.line);
  }

  /** {@code file:line:column}, without the parts that are 0. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
