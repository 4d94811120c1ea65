package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Members of which the user picks one. Immutable once the model is loaded. */
public final class Choice {
  private final int index;
  private final List<MenuNode> definitions = new ArrayList<>(1);
  private final String name;
  private final List<Symbol> members = new ArrayList<>();

  // Set by the tree builder, before the model is handed out.
  SymbolType type = SymbolType.UNKNOWN;
  boolean optional;

  Choice(int index, MenuNode node, String name) {
    this.index = index;
    this.definitions.add(node);
    this.name = name;
  }

  /** Adds a further place of a named choice. */
  void add(MenuNode definition) {
    definitions.add(definition);
  }

  void add(Symbol member) {
    members.add(member);
  }

  /** Number of the choice in tree order, from 0. */
  public int index() {
    return index;
  }

  /** Its first place in the tree, with prompt, defaults and dependency. */
  public MenuNode node() {
    return definitions.get(0);
  }

  /** Its places in the tree, at least one; more only of a choice with a name. */
  public List<MenuNode> definitions() {
    return Collections.unmodifiableList(definitions);
  }

  /** Its name, which few choices have; "" for the others. */
  public String name() {
    return name;
  }

  /** The members in the order they were written. */
  public List<Symbol> members() {
    return Collections.unmodifiableList(members);
  }

  public SymbolType type() {
    return type;
  }

  /** Whether the user may pick none. */
  public boolean isOptional() {
    return optional;
  }
}
