package dev.arrow.kconfig.parse;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Inclusion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * An entry of a Kconfig file, or the start or end of a block. A whole tree is a flat list of these
 * in which blocks are properly nested, so that nesting costs no stack.
 */
public final class Entry {
  /** What kind of entry it is. */
  public enum Kind {
    CONFIG,
    MENUCONFIG,
    /** More defaults for a symbol that is defined elsewhere. */
    CONFIGDEFAULT,
    CHOICE,
    MENU,
    IF,
    COMMENT,
    MAINMENU,
    /** Ends the innermost open choice, menu or if. */
    END
  }

  private final Kind kind;
  private final String name;
  private final Expr condition;
  private final SourcePosition position;
  private final List<Clause> clauses;
  private Inclusion inclusion = Inclusion.NONE;

  Entry(Kind kind, String name, Expr condition, SourcePosition position) {
    this.kind = kind;
    this.name = name;
    this.condition = condition;
    this.position = position;
    this.clauses = kind == Kind.IF || kind == Kind.END ? List.of() : new ArrayList<>(4);
  }

  /** Only the parser says it, when it has the entry. */
  void readIn(Inclusion reading) {
    inclusion = reading;
  }

  /** Only the parser adds, and only while it reads the entry. */
  void add(Clause clause) {
    clauses.add(clause);
  }

  /** Puts clauses that were read late before the one at the index. */
  void insert(int index, List<Clause> late) {
    clauses.addAll(index, late);
  }

  public Kind kind() {
    return kind;
  }

  /** Symbol of a config, name of a choice or "", title of a menu, comment or mainmenu. */
  public String name() {
    return name;
  }

  /** Condition of an if. */
  public Expr condition() {
    return condition;
  }

  public SourcePosition position() {
    return position;
  }

  /** Which reading of its file it comes from. */
  public Inclusion inclusion() {
    return inclusion;
  }

  public List<Clause> clauses() {
    return Collections.unmodifiableList(clauses);
  }
}
