package dev.arrow.cli;

import dev.arrow.cli.manual.CommandPage;
import dev.arrow.cli.manual.CommandPage.OperandLine;
import dev.arrow.cli.manual.CommandPage.OptionLine;
import dev.arrow.cli.manual.CommandPage.StatusLine;
import dev.arrow.cli.manual.CommandPage.ValueText;
import dev.arrow.cli.manual.ValueKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Writes down what the commands are, from the same words that run them and print their help. */
final class CommandPages {
  private static final List<StatusLine> STATUSES =
      List.of(
          new StatusLine("0", "done"),
          new StatusLine("1", "failed; a message says why"),
          new StatusLine("2", "wrong usage"));

  private static final OptionLine HELP =
      OptionLine.flag(List.of("-h", CommandLines.HELP), CommandLines.HELP_SUMMARY);

  private final Session session;

  CommandPages(Session session) {
    this.session = session;
  }

  /** The page of `arrow` itself; those of all commands hang on it. */
  CommandPage all() {
    List<CommandPage> pages = new ArrayList<>();
    CommandEntry.ALL.forEach(entry -> pages.add(page(List.of(), entry)));
    List<OptionLine> options =
        List.of(
            OptionLine.flag(List.of("--yes"), "install missing system packages without asking"),
            HELP,
            OptionLine.flag(List.of("-V", "--version"), "show the version"));
    return new CommandPage(
        List.of(),
        "turn one program into one bootable machine image",
        "arrow COMMAND [OPTION...]",
        options,
        List.of(),
        List.of(),
        STATUSES,
        pages);
  }

  private CommandPage page(List<String> above, CommandEntry entry) {
    List<String> words = new ArrayList<>(above);
    words.add(entry.word());
    return entry.verbs().isEmpty() ? command(words, entry) : group(words, entry);
  }

  private CommandPage group(List<String> words, CommandEntry entry) {
    return new CommandPage(
        words,
        entry.summary(),
        "arrow " + String.join(" ", words) + " COMMAND [OPTION...]",
        List.of(HELP),
        List.of(),
        List.of(),
        STATUSES,
        entry.verbs().stream().map(verb -> page(words, verb)).toList());
  }

  private CommandPage command(List<String> words, CommandEntry entry) {
    String name = "arrow " + String.join(" ", words);
    CommandLine line = CommandLines.of(name, entry, entry.maker().apply(session));
    CommandSpec spec = line.getCommandSpec();
    List<OptionLine> options = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      if (!option.hidden()) {
        options.add(option(words, option));
      }
    }
    List<OperandLine> operands = new ArrayList<>();
    spec.positionalParameters().stream()
        .filter(each -> !each.hidden())
        .forEach(each -> operands.add(new OperandLine(value(words, each), description(each))));
    return new CommandPage(
        words,
        entry.summary(),
        line.getHelp().synopsis(0).strip(),
        options,
        operands,
        List.of(spec.usageMessage().footer()),
        statuses(spec),
        List.of());
  }

  private static List<StatusLine> statuses(CommandSpec spec) {
    List<StatusLine> statuses = new ArrayList<>();
    for (Map.Entry<String, String> each : spec.usageMessage().exitCodeList().entrySet()) {
      statuses.add(new StatusLine(each.getKey(), each.getValue()));
    }
    return statuses.isEmpty() ? STATUSES : statuses;
  }

  private static OptionLine option(List<String> words, OptionSpec option) {
    List<String> names =
        Arrays.stream(option.names()).sorted((a, b) -> a.length() - b.length()).toList();
    return option.arity().max() == 0
        ? OptionLine.flag(names, description(option))
        : new OptionLine(names, value(words, option), description(option));
  }

  private static ValueText value(List<String> words, ArgSpec spec) {
    List<String> candidates = new ArrayList<>();
    if (spec.completionCandidates() != null) {
      spec.completionCandidates().forEach(candidates::add);
    }
    String group = words.size() > 1 ? words.get(0) : "";
    return new ValueText(
        spec.paramLabel(), ValueKind.of(group, spec.paramLabel(), candidates), candidates);
  }

  private static String description(ArgSpec spec) {
    return String.join(" ", spec.description());
  }
}
