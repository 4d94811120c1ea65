package dev.arrow.cli.manual;

import dev.arrow.cli.manual.CommandPage.OptionLine;
import dev.arrow.cli.manual.CommandPage.ValueText;
import dev.arrow.generate.template.Templates;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Scripts that have a shell complete the words of a command line. What commands there are, and what
 * they take, stands in the script; what a project has is asked for when it is wanted.
 */
public final class CompletionScript {
  private CompletionScript() {}

  /**
   * What the template prints, quoted for the shell.
   *
   * @param commands each with what may follow it, `arrow` itself first
   * @param values each option that takes a value
   */
  private record Model(List<Command> commands, List<Value> values) {}

  /**
   * A command.
   *
   * @param path its words
   * @param names of its verbs
   * @param about what each of them does
   * @param options one that takes a value ends in `=`
   * @param optionsAbout what each of them means
   * @param operand what other words are
   */
  private record Command(
      String path,
      List<String> names,
      List<String> about,
      List<String> options,
      List<String> optionsAbout,
      String operand) {}

  /**
   * The value of an option.
   *
   * @param options the command's words and a name of the option, for each of its names
   * @param value what it is
   */
  private record Value(List<String> options, String value) {}

  /**
   * The script for a shell.
   *
   * @param templates the folder of the templates
   * @param arrow the page that all others hang on
   */
  public static String text(Path templates, Shell shell, CommandPage arrow) {
    List<Command> commands = new ArrayList<>();
    List<Value> values = new ArrayList<>();
    add(shell, arrow, commands, values);
    return new Templates(templates).render(shell + ".ftl", new Model(commands, values));
  }

  private static void add(
      Shell shell, CommandPage page, List<Command> commands, List<Value> values) {
    commands.add(command(shell, page));
    for (OptionLine option : page.options()) {
      if (option.takesValue()) {
        List<String> options =
            option.names().stream().map(name -> shell.quoted(page.path() + " " + name)).toList();
        values.add(new Value(options, shell.quoted(value(option.value()))));
      }
    }
    page.verbs().forEach(verb -> add(shell, verb, commands, values));
  }

  private static Command command(Shell shell, CommandPage page) {
    List<String> names = new ArrayList<>();
    List<String> about = new ArrayList<>();
    for (CommandPage verb : page.verbs()) {
      names.add(shell.quoted(verb.words().get(verb.words().size() - 1)));
      about.add(shell.quoted(verb.summary()));
    }
    List<String> options = new ArrayList<>();
    List<String> optionsAbout = new ArrayList<>();
    for (OptionLine option : page.options()) {
      for (String name : option.names()) {
        options.add(shell.quoted(name + (option.takesValue() ? "=" : "")));
        optionsAbout.add(shell.quoted(option.description()));
      }
    }
    String operand = page.operands().isEmpty() ? "" : value(page.operands().get(0).value());
    return new Command(
        shell.quoted(page.path()), names, about, options, optionsAbout, shell.quoted(operand));
  }

  /** The kind, and the words themselves if these are all. */
  private static String value(ValueText value) {
    return value.kind() == ValueKind.WORDS
        ? value.kind() + " " + String.join(" ", value.words())
        : value.kind().toString();
  }
}
