package dev.arrow.cli.manual;

import java.util.List;

/**
 * All that is known of a command.
 *
 * @param words what is typed for it behind `arrow`; empty for `arrow` itself
 * @param summary what it does, in one line without a full stop
 * @param synopsis how it is called
 * @param options in the order of help
 * @param operands in their order
 * @param notes lines of text; an empty one ends a paragraph
 * @param statuses what it can end with
 * @param verbs the commands of a group
 */
public record CommandPage(
    List<String> words,
    String summary,
    String synopsis,
    List<OptionLine> options,
    List<OperandLine> operands,
    List<String> notes,
    List<StatusLine> statuses,
    List<CommandPage> verbs) {
  public CommandPage {
    words = List.copyOf(words);
    options = List.copyOf(options);
    operands = List.copyOf(operands);
    notes = List.copyOf(notes);
    statuses = List.copyOf(statuses);
    verbs = List.copyOf(verbs);
  }

  /**
   * A value that is given.
   *
   * @param label as help shows it
   * @param kind what a shell can offer for it
   * @param words what it may be, for that kind
   */
  public record ValueText(String label, ValueKind kind, List<String> words) {
    public ValueText {
      words = List.copyOf(words);
    }

    /** Of an option that takes none. */
    static final ValueText NONE = new ValueText("", ValueKind.NOTHING, List.of());
  }

  /**
   * An option.
   *
   * @param names with their dashes, the short ones first
   * @param value its label is empty if it takes none
   * @param description in one line
   */
  public record OptionLine(List<String> names, ValueText value, String description) {
    public OptionLine {
      names = List.copyOf(names);
    }

    /** An option that takes no value. */
    public static OptionLine flag(List<String> names, String description) {
      return new OptionLine(names, ValueText.NONE, description);
    }

    boolean takesValue() {
      return !value.label().isEmpty();
    }
  }

  /**
   * A word that is no option.
   *
   * @param value its label and what it may be
   * @param description in one line
   */
  public record OperandLine(ValueText value, String description) {}

  /**
   * A status.
   *
   * @param status a number or a range
   * @param meaning in one line
   */
  public record StatusLine(String status, String meaning) {}

  /** The words with a blank between them. */
  String path() {
    return String.join(" ", words);
  }

  /** The name of its manual page. */
  public String pageName() {
    return words.isEmpty() ? "arrow" : "arrow-" + String.join("-", words);
  }
}
