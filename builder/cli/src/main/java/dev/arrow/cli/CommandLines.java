package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.OptionSpec;

/** What picocli is told of a command, to run it as well as to write about it. */
final class CommandLines {
  static final String HELP = "--help";
  static final String HELP_SUMMARY = "show this text";

  private static final OptionSpec HELP_OPTION =
      OptionSpec.builder("-h", HELP).usageHelp(true).description(HELP_SUMMARY).build();

  private static final OptionSpec JSON_OPTION =
      OptionSpec.builder(AnswersInJson.OPTION)
          .type(boolean.class)
          .arity("0")
          .description(AnswersInJson.OPTION_SUMMARY)
          .build();

  private CommandLines() {}

  /**
   * The command line of a command.
   *
   * @param name all its words, `arrow` first
   */
  static CommandLine of(String name, CommandEntry entry, Callable<Integer> command) {
    CommandLine line = new CommandLine(command);
    line.setCommandName(name);
    // A word that begins with @ is a word; no file is read in its place.
    line.setExpandAtFiles(false);
    line.getCommandSpec().usageMessage().description(sentence(entry.summary()));
    line.getCommandSpec().addOption(HELP_OPTION);
    if (command instanceof AnswersInJson) {
      line.getCommandSpec().addOption(JSON_OPTION);
    }
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    return line;
  }

  private static String sentence(String summary) {
    return Character.toUpperCase(summary.charAt(0)) + summary.substring(1) + ".";
  }
}
