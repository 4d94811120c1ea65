package dev.arrow.kconfig.model;

import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A defined configuration symbol with all its entries. Immutable once the model is loaded. */
public final class Symbol {
  private final String name;
  private final int index;
  private final List<MenuNode> definitions = new ArrayList<>(1);
  private final List<Property.Select> selectedBy = new ArrayList<>(0);
  private final List<Property.Imply> impliedBy = new ArrayList<>(0);

  // Set by the tree builder, before the model is handed out.
  SymbolType type = SymbolType.UNKNOWN;
  @Nullable Choice choice;
  boolean transitional;
  boolean yesInAllNo;
  boolean unwritten;
  boolean defconfigList;

  Symbol(String name, int index) {
    this.name = name;
    this.index = index;
  }

  void add(MenuNode definition) {
    definitions.add(definition);
  }

  void add(Property.Select select) {
    selectedBy.add(select);
  }

  void add(Property.Imply imply) {
    impliedBy.add(imply);
  }

  public String name() {
    return name;
  }

  /** Number of the symbol in tree order, from 0. */
  public int index() {
    return index;
  }

  public SymbolType type() {
    return type;
  }

  /** Its entries, at least one, in tree order. */
  public List<MenuNode> definitions() {
    return Collections.unmodifiableList(definitions);
  }

  /** The choice it is a member of. */
  public Optional<Choice> choice() {
    return Optional.ofNullable(choice);
  }

  /** The selects that name this symbol. */
  public List<Property.Select> selectedBy() {
    return Collections.unmodifiableList(selectedBy);
  }

  /** The implies that name this symbol. */
  public List<Property.Imply> impliedBy() {
    return Collections.unmodifiableList(impliedBy);
  }

  /** Whether it only carries the value of an old name over and is never written. */
  public boolean isTransitional() {
    return transitional;
  }

  /** Whether allnoconfig makes it y ({@code option allnoconfig_y}). */
  public boolean isYesInAllNo() {
    return yesInAllNo;
  }

  /** Whether its defaults name files to start from ({@code option defconfig_list}). */
  public boolean isDefconfigList() {
    return defconfigList;
  }

  /** Whether no configuration file has it: it is transitional, or given from outside. */
  public boolean isUnwritten() {
    return unwritten;
  }

  public boolean hasPrompt() {
    for (MenuNode node : definitions) {
      if (node.prompt != null) {
        return true;
      }
    }
    return false;
  }

  @Override
  public String toString() {
    return name;
  }
}
