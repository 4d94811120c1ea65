package dev.arrow.kconfig.model;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.parse.SyntaxReporter;
import dev.arrow.kconfig.syntax.Dialect;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.kconfig.syntax.SymbolType;

/** What a choice and its members must be; most of it where choices pick by priority. */
final class ChoiceCheck {
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
      for (Symbol member : choice.members()) {
        member(choice, member);
      }
    }
  }

  private void defaults(Choice choice) {
    for (Property.Default value : choice.node().defaults()) {
      if (!isMember(choice, value.value())) {
        reporter.report(
            KconfigError.CHOICE_DEFAULT,
            "`" + value.value() + "` is no member of the choice, so this default is ignored.",
            value.position());
      }
    }
  }

  private static boolean isMember(Choice choice, Expr value) {
    for (Symbol member : choice.members()) {
      if (value instanceof Expr.Reference reference && reference.name().equals(member.name())) {
        return true;
      }
    }
    return false;
  }

  private void form(Choice choice) {
    SourcePosition place = choice.node().position();
    if (!choice.name().isEmpty()) {
      refuse("A choice has no name in this dialect.", place);
    }
    if (choice.isOptional()) {
      refuse("A choice cannot be optional in this dialect.", place);
    }
    if (choice.type() == SymbolType.TRISTATE) {
      refuse("A choice is bool in this dialect.", place);
    }
    if (choice.node().prompt == null) {
      reporter.report(KconfigError.CHOICE_INVALID, "A choice needs a prompt.", place);
    }
  }

  private void refuse(String message, SourcePosition place) {
    reporter.report(KconfigError.NOT_IN_DIALECT, message, place);
  }

  private void member(Choice choice, Symbol member) {
    if (member.type() != SymbolType.BOOL && member.type() != choice.type()) {
      reporter.report(
          KconfigError.CHOICE_INVALID,
          "`" + member.name() + "` is a member of a choice and must be bool.",
          member.definitions().get(0).position());
    }
    for (MenuNode node : member.definitions()) {
      boolean inside = isInside(node, choice);
      if (inside && node.prompt == null) {
        invalid("`" + member.name() + "` is a member of a choice and needs a prompt.", node);
      } else if (!inside && node.prompt != null) {
        invalid("A member of a choice has its prompt inside the choice.", node);
      }
      for (Property.Default value : node.defaults()) {
        reporter.report(
            KconfigError.CHOICE_INVALID,
            "A member of a choice has no default; the choice has.",
            value.position());
      }
    }
  }

  private void invalid(String message, MenuNode node) {
    reporter.report(KconfigError.CHOICE_INVALID, message, node.position());
  }

  private static boolean isInside(MenuNode node, Choice choice) {
    MenuNode around = node.parent().orElse(node);
    while (around.kind() == MenuNode.Kind.IF) {
      around = around.parent().orElse(choice.node());
    }
    return around == choice.node();
  }
}
