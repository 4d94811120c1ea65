package dev.arrow.kconfig.program;

/** A list of ints for each of many rows, all in one array. Immutable. */
public final class Rows {
  private final int[] starts;
  private final int[] values;

  private Rows(int[] starts, int[] values) {
    this.starts = starts;
    this.values = values;
  }

  /**
   * The inversion: row v holds each row that had v in it, as often as it had.
   *
   * @param starts where each row starts in {@code all}, and the end
   * @param counts how often each value occurs
   */
  static Rows inverted(int[] starts, IntList all, int[] counts) {
    int[] from = new int[counts.length + 1];
    for (int i = 0; i < counts.length; i++) {
      from[i + 1] = from[i] + counts[i];
    }
    int[] next = from.clone();
    int[] rows = new int[all.size()];
    for (int row = 0; row + 1 < starts.length; row++) {
      for (int i = starts[row]; i < starts[row + 1]; i++) {
        rows[next[all.get(i)]++] = row;
      }
    }
    return new Rows(from, rows);
  }

  /** Index of the first value of the row. */
  public int from(int row) {
    return starts[row];
  }

  /** Index after the last value of the row. */
  public int to(int row) {
    return starts[row + 1];
  }

  public int get(int index) {
    return values[index];
  }

  /** How many rows there are. */
  int count() {
    return starts.length - 1;
  }

  /** Gathers rows one after the other. */
  public static final class Builder {
    private final IntList starts = new IntList(1 << 8);
    private final IntList values = new IntList(1 << 8);

    public void startRow() {
      starts.add(values.size());
    }

    public void add(int value) {
      values.add(value);
    }

    public Rows build() {
      starts.add(values.size());
      return new Rows(starts.toArray(), values.toArray());
    }
  }
}
