package dev.arrow.kconfig.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines below entries in which something stands that a command is still to say. They are read when
 * all files are: nothing that is read in between depends on them.
 */
final class LateClauses {
  private final ClauseParser parser;
  private final List<Late> clauses = new ArrayList<>();

  /**
   * A line.
   *
   * @param lexer of its file
   * @param entry which it belongs to
   * @param index before which clause of the entry it stands, of those that were read at once
   */
  private record Late(Tokens tokens, Lexer lexer, Entry entry, int index) {}

  LateClauses(ClauseParser parser) {
    this.parser = parser;
  }

  /** Takes the line that the lexer has just read. */
  void add(Lexer lexer, Entry entry) {
    clauses.add(new Late(lexer.tokens().copy(), lexer, entry, entry.clauses().size()));
  }

  /** Waits for the commands and reads the lines; faults are reported. */
  void read() {
    int added = 0;
    Entry last = null;
    for (Late late : clauses) {
      added = late.entry == last ? added : 0;
      last = late.entry;
      Entry alone = new Entry(last.kind(), last.name(), last.condition(), last.position());
      late.lexer.settle(late.tokens);
      parser.parse(late.tokens, late.lexer, alone);
      last.insert(late.index + added, alone.clauses());
      added += alone.clauses().size();
    }
  }
}
