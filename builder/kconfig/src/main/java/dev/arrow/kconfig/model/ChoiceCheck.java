package dev.arrow.kconfig.model;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.Severity;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a choice and its members must be; stricter where choices pick by priority. */
final class ChoiceCheck {
  private static final int MOST_NAMED = 8;

  private final boolean strict;
  private final SyntaxReporter reporter;

  ChoiceCheck(Dialect dialect, SyntaxReporter reporter) {
    this.strict = dialect.choiceRule().isStrict();
    this.reporter = reporter;
  }

  void check(Choice choice) {
    defaults(choice);
    if (strict) {
      form(choice);
    }
    for (Symbol member : choice.members()) {
      if (strict && member.type() != SymbolType.BOOL && member.type() != choice.type()) {
        report(
            member.definitions().get(0),
            KconfigError.CHOICE_INVALID,
            "`" + member.name() + "` is a member of a choice and must be bool.");
      }
      member(choice, member);
    }
  }

  private void defaults(Choice choice) {
    Set<String> names = names(choice);
    for (MenuNode node : choice.definitions()) {
      defaults(choice, node, names);
    }
  }

  private void defaults(Choice choice, MenuNode node, Set<String> names) {
    for (Property.Default value : node.defaults()) {
      boolean isMember =
          value.value() instanceof Expr.Reference reference && names.contains(reference.name());
      if (!isMember) {
        reporter.report(
            Diagnostic.of(
                    KconfigError.CHOICE_DEFAULT,
                    "`"
                        + value.value()
                        + "` is no member of the choice, so this default is ignored.")
                .at(value.position())
                .withHint(members(choice)),
            choice.node().inclusion());
      }
    }
  }

  private static String members(Choice choice) {
    if (choice.members().isEmpty()) {
      return "The choice has no member.";
    }
    List<String> names = new ArrayList<>();
    int named = Math.min(MOST_NAMED, choice.members().size());
    for (Symbol member : choice.members().subList(0, named)) {
      names.add("`" + member.name() + "`");
    }
    boolean all = names.size() == choice.members().size();
    return "Its members are " + String.join(", ", names) + (all ? "." : ", and more.");
  }

  private static Set<String> names(Choice choice) {
    Set<String> names = new HashSet<>();
    for (Symbol member : choice.members()) {
      names.add(member.name());
    }
    return names;
  }

  private void form(Choice choice) {
    MenuNode node = choice.node();
    if (!choice.name().isEmpty()) {
      report(node, KconfigError.NOT_IN_DIALECT, "A choice has no name in this dialect.");
    }
    if (choice.isOptional()) {
      report(node, KconfigError.NOT_IN_DIALECT, "A choice cannot be optional in this dialect.");
    }
    if (choice.type() == SymbolType.TRISTATE) {
      report(node, KconfigError.NOT_IN_DIALECT, "A choice is bool in this dialect.");
    }
    if (node.prompt == null) {
      report(node, KconfigError.CHOICE_INVALID, "A choice needs a prompt.");
    }
  }

  private void member(Choice choice, Symbol member) {
    for (MenuNode node : member.definitions()) {
      boolean inside = isInside(node, choice);
      if (inside && node.prompt == null) {
        report(
            node,
            KconfigError.MEMBER_PROMPT,
            "`" + member.name() + "` is a member of a choice and needs a prompt.");
      } else if (!inside && node.prompt != null) {
        reporter.report(
            here(
                    KconfigError.MEMBER_OUTSIDE,
                    "A member of a choice has its prompt inside the choice.")
                .at(node.position())
                .withNote("The choice is here.", choice.node().position()),
            node.inclusion());
      }
      for (Property.Default value : node.defaults()) {
        reporter.report(
            here(
                    KconfigError.MEMBER_DEFAULT,
                    "A member of a choice has no default; the choice has.")
                .at(value.position())
                .withHint("Write `default " + member.name() + "` below the choice."),
            node.inclusion());
      }
    }
  }

  private void report(MenuNode node, KconfigError kind, String message) {
    reporter.report(here(kind, message).at(node.position()), node.inclusion());
  }

  /** Where choices have a mode, what a member must be is only recommended. */
  private Diagnostic here(KconfigError kind, String message) {
    Diagnostic diagnostic = Diagnostic.of(kind, message);
    return strict ? diagnostic : diagnostic.withSeverity(Severity.WARNING);
  }

  private static boolean isInside(MenuNode node, Choice choice) {
    return node.groupAround().orElse(node).choice == choice;
  }
}
