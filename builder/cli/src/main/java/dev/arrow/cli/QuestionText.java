package dev.arrow.cli;

import dev.arrow.kconfig.mode.Question;
import dev.arrow.kconfig.mode.Step;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.Expr;
import java.util.Locale;

/**
 * Questions as the C tool words them, so that who knows it, or waits for its words, finds them.
 *
 * @param prefix stands before each symbol
 */
record QuestionText(String prefix) {
  private static final int INDENT = 2;

  /** What is printed for a step. */
  String of(Step step) {
    if (step instanceof Step.Title title) {
      return boxed(blanks(title.depth()), title(title.node()));
    }
    if (step instanceof Step.Told told) {
      return of(told.question()) + known(told.question()) + "\n";
    }
    return step instanceof Step.Restart ? boxed("", "Restart config...") : "";
  }

  private static String boxed(String blanks, String text) {
    return "%s*\n%s* %s\n%s*\n".formatted(blanks, blanks, text, blanks);
  }

  /** A question up to where the answer is typed. */
  String of(Question question) {
    if (question instanceof Question.Pick pick) {
      return list(pick);
    }
    String current =
        question instanceof Question.Logic logic
            ? " [" + values(logic) + "/?] "
            : " [" + ((Question.Text) question).current() + "] ";
    return line(question) + current + (question.isNew() ? "(NEW) " : "");
  }

  private static String line(Question question) {
    MenuNode node = question.node();
    String symbol = node.symbol().map(each -> " (" + each.name() + ")").orElse("");
    return blanks(question.depth()) + title(node) + symbol;
  }

  /** The present value as a capital letter, the others after it. */
  private static String values(Question.Logic question) {
    StringBuilder values = new StringBuilder();
    values.append(question.current().text().toUpperCase(Locale.ROOT));
    for (Tristate value : question.allowed()) {
      if (value != question.current()) {
        values.append('/').append(value.text());
      }
    }
    return values.toString();
  }

  private static String list(Question.Pick pick) {
    StringBuilder out = new StringBuilder(line(pick)).append('\n');
    String blanks = blanks(pick.depth());
    int number = 0;
    for (Question.Item item : pick.items()) {
      Symbol member = item.node().symbol().orElse(null);
      if (member == null) {
        out.append(blanks).append("* ").append(title(item.node())).append('\n');
        continue;
      }
      number++;
      out.append(blanks).append(number == pick.current() ? "> " : "  ").append(number);
      out.append(". ").append(title(item.node())).append(" (").append(member.name()).append(')');
      out.append(item.isNew() ? " (NEW)\n" : "\n");
    }
    String range = number == 1 ? "choice[1]: " : "choice[1-" + number + "?]: ";
    return out.append(blanks).append(range).toString();
  }

  private static String known(Question question) {
    if (question instanceof Question.Logic logic) {
      return logic.current().text();
    }
    return question instanceof Question.Pick pick
        ? String.valueOf(pick.members().size() == 1 ? 1 : pick.current())
        : ((Question.Text) question).current();
  }

  /** What there is to know about an entry or a choice. */
  String help(MenuNode node) {
    StringBuilder out = new StringBuilder("\n");
    node.symbol().ifPresent(s -> out.append(prefix).append(s.name()).append(":\n\n"));
    out.append(node.help().orElse("There is no help for this.")).append("\n\n");
    node.symbol().ifPresent(s -> out.append("Type: ").append(s.type().keyword()).append('\n'));
    out.append("Defined at ").append(node.position()).append('\n');
    if (node.dependency() != Expr.Constant.YES) {
      out.append("Depends on: ").append(node.dependency()).append('\n');
    }
    return out.append('\n').toString();
  }

  private static String title(MenuNode node) {
    return node.prompt().map(Property.Prompt::text).orElse("");
  }

  private static String blanks(int depth) {
    return " ".repeat(depth * INDENT);
  }
}
