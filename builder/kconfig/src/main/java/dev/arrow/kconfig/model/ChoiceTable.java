package dev.arrow.kconfig.model;

import dev.arrow.kconfig.parse.Clause;
import dev.arrow.kconfig.parse.Entry;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Feature;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The choices of a tree while it is built. Choices of one name are one choice in many places. */
final class ChoiceTable {
  private final SyntaxReporter reporter;
  private final boolean lastType;
  private final boolean untypedChoices;
  private final boolean typesFromIfs;
  private final boolean ownTypes;
  private final List<Choice> choices = new ArrayList<>();
  private final Map<String, Choice> named = new HashMap<>();

  ChoiceTable(Dialect dialect, SyntaxReporter reporter) {
    this.reporter = reporter;
    this.lastType = dialect.has(Feature.LAST_TYPE);
    this.untypedChoices = dialect.choiceRule().hasMode();
    this.typesFromIfs = dialect.has(Feature.TYPES_FROM_IFS);
    this.ownTypes = dialect.choiceRule() == Dialect.ChoiceRule.PRIORITY;
  }

  List<Choice> all() {
    return choices;
  }

  /** The choice that an entry at a node defines, for the first time or once more. */
  Choice define(MenuNode node, Entry entry) {
    Choice choice = entry.name().isEmpty() ? null : named.get(entry.name());
    if (choice == null) {
      choice = new Choice(choices.size(), node, entry.name());
      choices.add(choice);
      named.put(entry.name(), choice);
    } else {
      choice.add(node);
    }
    for (Clause clause : entry.clauses()) {
      if (clause instanceof Clause.Type type) {
        type(choice, type);
      } else if (clause instanceof Clause.Mark mark) {
        choice.optional |= mark.kind() == Clause.MarkKind.OPTIONAL;
      }
    }
    return choice;
  }

  private void type(Choice choice, Clause.Type clause) {
    SymbolType before = choice.type;
    if (before == SymbolType.UNKNOWN || lastType) {
      choice.type = clause.type();
    }
    if (before != SymbolType.UNKNOWN && before != clause.type()) {
      String effect = lastType ? "counts from now on" : "is ignored";
      reporter.report(
          KconfigError.TYPE_REDEFINED,
          "The choice is %s already; `%s` %s."
              .formatted(before.keyword(), clause.type().keyword(), effect),
          clause.position());
    }
  }

  /**
   * A choice takes the type of its first typed entry, and gives it to untyped ones. Where a choice
   * has a mode, it may stay without type, and in the C tool what stands in an {@code if} takes no
   * part in that; else it is bool. In the C tool without modes each entry has a type of its own.
   */
  void inheritTypes() {
    for (Choice choice : choices) {
      boolean direct = untypedChoices && !typesFromIfs;
      List<Symbol> inside = direct ? directEntries(choice) : choice.members();
      for (Symbol entry : inside) {
        choice.type = choice.type == SymbolType.UNKNOWN ? entry.type : choice.type;
      }
      if (choice.type == SymbolType.UNKNOWN && !untypedChoices) {
        choice.type = SymbolType.BOOL;
      }
      for (Symbol entry : ownTypes ? List.<Symbol>of() : inside) {
        entry.type = entry.type == SymbolType.UNKNOWN ? choice.type : entry.type;
      }
    }
  }

  private static List<Symbol> directEntries(Choice choice) {
    List<Symbol> entries = new ArrayList<>();
    for (MenuNode definition : choice.definitions()) {
      for (MenuNode child : definition.children()) {
        child.symbol().ifPresent(entries::add);
      }
    }
    return entries;
  }
}
