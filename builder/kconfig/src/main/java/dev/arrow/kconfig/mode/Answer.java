package dev.arrow.kconfig.mode;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a line of the user says to a question. */
sealed interface Answer {
  record OfLogic(Tristate value) implements Answer {}

  record OfText(String value) implements Answer {}

  record OfPick(MenuNode member) implements Answer {}

  /** Nothing that counts. */
  record No(Reply reply) implements Answer {}

  /** Reads a line; an empty one stands for what is there already. */
  static Answer of(Question question, String line, Configuration configuration) {
    if (question instanceof Question.Logic logic) {
      return logic(logic, line.strip());
    }
    if (question instanceof Question.Pick pick) {
      return pick(pick, line.strip());
    }
    return text((Question.Text) question, line, configuration);
  }

  private static Answer logic(Question.Logic question, String line) {
    if (line.startsWith("?")) {
      return new No(new Reply.Help(question.node()));
    }
    Optional<Tristate> value = line.isEmpty() ? Optional.of(question.current()) : value(line);
    if (value.isPresent() && question.allowed().contains(value.get())) {
      return new OfLogic(value.get());
    }
    String allowed =
        question.allowed().stream().map(Tristate::text).collect(Collectors.joining(", "));
    return wrong("Answer with one of " + allowed + ", or ? for help.");
  }

  private static Optional<Tristate> value(String line) {
    return switch (line) {
      case "n", "N", "no", "No" -> Optional.of(Tristate.N);
      case "m", "M" -> Optional.of(Tristate.M);
      case "y", "Y", "yes", "Yes" -> Optional.of(Tristate.Y);
      default -> Optional.empty();
    };
  }

  private static Answer text(Question.Text question, String line, Configuration configuration) {
    Symbol symbol = question.node().symbol().orElseThrow();
    if (line.equals("?")) {
      return new No(new Reply.Help(question.node()));
    }
    String value = line.isEmpty() ? question.current() : line;
    if (!configuration.accepts(symbol, value)) {
      return wrong(configuration.demand(symbol) + " Answer ? for help.");
    }
    boolean bare = symbol.type() == SymbolType.HEX && !value.startsWith("0x");
    return new OfText(bare && !value.startsWith("0X") ? "0x" + value : value);
  }

  private static Answer pick(Question.Pick question, String line) {
    List<MenuNode> members = question.members();
    if (line.startsWith("?")) {
      return new No(new Reply.Help(question.node()));
    }
    int number = line.isEmpty() ? question.current() : number(line);
    if (number < 1 || number > members.size()) {
      String range = "Answer with a number from 1 to " + members.size();
      return wrong(range + ", behind which a ? asks for help, or with ? alone.");
    }
    MenuNode member = members.get(number - 1);
    return line.endsWith("?") ? new No(new Reply.Help(member)) : new OfPick(member);
  }

  /**
   * The number that a line begins with; 0 if it begins with none, or with one out of all bounds.
   */
  private static int number(String line) {
    int end = 0;
    while (end < line.length() && line.charAt(end) >= '0' && line.charAt(end) <= '9') {
      end++;
    }
    return end == 0 || end > 9 ? 0 : Integer.parseInt(line.substring(0, end));
  }

  private static Answer wrong(String message) {
    return new No(new Reply.Wrong(message));
  }
}
