package dev.arrow.menuconfig.view;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.menuconfig.cells.Role;
import dev.arrow.menuconfig.menu.LibraryFacts;
import dev.arrow.menuconfig.menu.MenuTree;
import dev.arrow.menuconfig.menu.OriginWords;
import dev.arrow.menuconfig.menu.Row;
import dev.arrow.menuconfig.menu.RowList;
import dev.arrow.menuconfig.menu.Subject;
import dev.arrow.menuconfig.menu.ViewOptions;
import dev.arrow.solver.explain.Brief;
import java.util.List;
import java.util.Optional;

/** The words of a row: its value in brackets, its prompt, what else there is to know at once. */
final class EntryText {
  private static final int LONGEST_VALUE = 30;

  private final Subject subject;
  private final Configuration now;
  private final ViewOptions options;

  EntryText(Subject subject, Configuration now, ViewOptions options) {
    this.subject = subject;
    this.options = options;
    this.now = now;
  }

  /** The value in brackets; blanks of the same width for what has none. */
  String value(MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    if (symbol != null) {
      return symbol.type().isLogical() ? logic(symbol) : text(symbol);
    }
    Choice choice = node.choice().orElse(null);
    if (choice != null && !now.settable(choice).isEmpty()) {
      return "<" + letter(now.mode(choice), true) + ">";
    }
    return "   ";
  }

  private String text(Symbol symbol) {
    String text = now.text(symbol);
    boolean cut = text.length() > LONGEST_VALUE;
    return "(" + (cut ? text.substring(0, LONGEST_VALUE) + "..." : text) + ")";
  }

  private String logic(Symbol symbol) {
    Tristate value = now.value(symbol).tristate();
    List<Tristate> settable = now.settable(symbol);
    boolean picks = symbol.choice().map(now::mode).filter(mode -> mode == Tristate.Y).isPresent();
    if (picks && now.isVisible(symbol)) {
      return value == Tristate.Y ? "(X)" : "( )";
    }
    boolean tristate = symbol.type() == SymbolType.TRISTATE && now.allowsModules();
    String letter = letter(value, tristate);
    if (settable.isEmpty()) {
      return "-" + (value == Tristate.N ? " " : letter) + "-";
    }
    if (!tristate) {
      return "[" + letter + "]";
    }
    return settable.contains(Tristate.N) ? "<" + letter + ">" : "{" + letter + "}";
  }

  private static String letter(Tristate value, boolean tristate) {
    return switch (value) {
      case N -> " ";
      case M -> tristate ? "M" : "m";
      case Y -> "*";
    };
  }

  /** The look of the value. */
  Role role(Row row) {
    if (!row.seen()) {
      return Role.DIM;
    }
    Symbol symbol = row.node().symbol().orElse(null);
    if (symbol == null || !symbol.type().isLogical()) {
      return Role.TEXT;
    }
    boolean on = now.value(symbol).tristate() != Tristate.N;
    boolean fixed = now.settable(symbol).isEmpty();
    return on ? (fixed ? Role.FORCED : Role.ON) : fixed ? Role.DIM : Role.TEXT;
  }

  /** The prompt, with what a choice has picked. */
  String title(MenuNode node) {
    String title = MenuTree.title(node);
    if (node.kind() == MenuNode.Kind.COMMENT) {
      return "*** " + title + " ***";
    }
    Optional<Symbol> pick = node.choice().flatMap(now::pick);
    return pick.map(symbol -> title + " (" + MenuTree.title(subject.tree().place(symbol)) + ")")
        .orElse(title);
  }

  /** Whether Enter leads on, and whether there is something to see. */
  String arrow(MenuNode node) {
    if (!subject.tree().opens(node)) {
      return "";
    }
    boolean filled = RowList.hasRows(subject, now, options, node);
    return !filled ? "  ----" : options.isOpen(node) ? "  ---v" : "  --->";
  }

  /** What stands behind the prompt: who forces the value, or what an entry that is off needs. */
  String remark(Row row) {
    Symbol symbol = row.node().symbol().orElse(null);
    if (symbol == null) {
      return "";
    }
    Value value = now.value(symbol);
    boolean needed =
        value.origin() instanceof Origin.FromUser user
            && user.line().weight() == UserLine.Weight.NEED;
    if (needed) {
      return OriginWords.of(value.origin());
    }
    if (!row.seen()) {
      return subject.reasons().shortest(now, symbol).map(Brief::text).orElse("");
    }
    if (value.origin() instanceof Origin.FromSelect select) {
      return "selected by " + OriginWords.names(select.selectors());
    }
    boolean on = value.tristate() != Tristate.N;
    return on ? size(subject.facts().library(symbol)) : "";
  }

  private static String size(Optional<LibraryFacts> facts) {
    return facts.isPresent() && facts.get().size() instanceof LibraryFacts.Size.Bytes bytes
        ? bytes.count() + " bytes"
        : "";
  }

  /** Where the value of an entry comes from, for the line at the bottom. */
  String story(MenuNode node) {
    Symbol symbol = node.symbol().orElse(null);
    if (symbol == null) {
      return node.position().toString();
    }
    Value value = now.value(symbol);
    return symbol.name() + ": " + OriginWords.of(value.origin());
  }
}
