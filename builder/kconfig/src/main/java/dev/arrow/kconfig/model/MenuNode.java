package dev.arrow.kconfig.model;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.parse.HelpText;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.Inclusion;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place in the menu tree: an entry, a choice, a menu, a comment, or an {@code if} around some of
 * these. Immutable once the model is loaded.
 */
public final class MenuNode {
  /** What stands at a place of the tree. */
  public enum Kind {
    ROOT,
    CONFIG,
    MENUCONFIG,
    CHOICE,
    MENU,
    COMMENT,
    IF
  }

  private final Kind kind;
  private final SourcePosition position;
  private final Inclusion inclusion;
  private final @Nullable MenuNode parent;
  private final @Nullable MenuNode choiceAround;
  private final @Nullable MenuNode groupAround;
  private final List<MenuNode> children = new ArrayList<>(0);
  private final List<Property> properties = new ArrayList<>(0);

  // Set by the tree builder, before the model is handed out.
  int index;
  @Nullable Symbol symbol;
  @Nullable Choice choice;
  boolean addsDefaults;
  Property.@Nullable Prompt prompt;
  @Nullable HelpText help;
  Expr ownDependency = Expr.Constant.YES;
  Expr dependency = Expr.Constant.YES;
  Expr ownVisibility = Expr.Constant.YES;
  Expr menuVisibility = Expr.Constant.YES;

  MenuNode(Kind kind, SourcePosition position, Inclusion inclusion, @Nullable MenuNode parent) {
    this.kind = kind;
    this.position = position;
    this.inclusion = inclusion;
    this.parent = parent;
    this.choiceAround = parent == null ? null : parent.isChoice() ? parent : parent.choiceAround;
    this.groupAround = parent != null && parent.kind == Kind.IF ? parent.groupAround : parent;
  }

  void add(MenuNode child) {
    children.add(child);
  }

  void add(Property property) {
    properties.add(property);
  }

  /** Takes a property back. */
  void remove(Property property) {
    properties.remove(property);
  }

  public Kind kind() {
    return kind;
  }

  /** Number of the node in tree order, from 0. */
  public int index() {
    return index;
  }

  public SourcePosition position() {
    return position;
  }

  /**
   * Which reading of its file it comes from; tells the {@code source} statements that led there.
   */
  public Inclusion inclusion() {
    return inclusion;
  }

  public Optional<MenuNode> parent() {
    return Optional.ofNullable(parent);
  }

  public List<MenuNode> children() {
    return Collections.unmodifiableList(children);
  }

  /** The nearest choice that the node stands in, at any depth. */
  public Optional<MenuNode> choiceAround() {
    return Optional.ofNullable(choiceAround);
  }

  /** The nearest node around that is no if; none of the root. */
  Optional<MenuNode> groupAround() {
    return Optional.ofNullable(groupAround);
  }

  boolean isChoice() {
    return kind == Kind.CHOICE;
  }

  /** The symbol of an entry. */
  public Optional<Symbol> symbol() {
    return Optional.ofNullable(symbol);
  }

  /** The choice of a choice node. */
  public Optional<Choice> choice() {
    return Optional.ofNullable(choice);
  }

  /** What the user sees: of an entry its prompt, of a menu or comment its title. */
  public Optional<Property.Prompt> prompt() {
    return Optional.ofNullable(prompt);
  }

  /** Whether it only adds defaults to other entries of its symbol: {@code configdefault}. */
  public boolean addsDefaults() {
    return addsDefaults;
  }

  /** Whether the entry has a help text that is not blank. */
  public boolean hasHelp() {
    return help != null && !help.isBlank();
  }

  public Optional<String> help() {
    return help == null ? Optional.empty() : Optional.of(help.text());
  }

  /** Everything that must hold for the node: around it and its own {@code depends on}. */
  public Expr dependency() {
    return dependency;
  }

  /** The node's own {@code depends on} alone, or the condition of an {@code if}. */
  public Expr ownDependency() {
    return ownDependency;
  }

  /** The {@code visible if} of a menu. */
  public Expr ownVisibility() {
    return ownVisibility;
  }

  /** The {@code visible if} of all menus around the node; counts for prompts alone. */
  public Expr menuVisibility() {
    return menuVisibility;
  }

  /** All properties in the order they were written. */
  public List<Property> properties() {
    return Collections.unmodifiableList(properties);
  }

  public List<Property.Prompt> prompts() {
    return all(Property.Prompt.class);
  }

  public List<Property.Default> defaults() {
    return all(Property.Default.class);
  }

  public List<Property.Select> selects() {
    return all(Property.Select.class);
  }

  public List<Property.Imply> implies() {
    return all(Property.Imply.class);
  }

  public List<Property.Range> ranges() {
    return all(Property.Range.class);
  }

  private <P extends Property> List<P> all(Class<P> kindOfProperty) {
    List<P> found = new ArrayList<>();
    for (Property property : properties) {
      if (kindOfProperty.isInstance(property)) {
        found.add(kindOfProperty.cast(property));
      }
    }
    return Collections.unmodifiableList(found);
  }

  @Override
  public String toString() {
    return kind + " at " + position;
  }
}
