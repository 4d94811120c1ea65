package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.manual.CommandPage;
import dev.arrow.cli.manual.ManPage;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.text.AtomicFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow help`: the help text of a command, or its manual page. */
@Command
final class HelpCommand implements Callable<Integer> {
  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "COMMAND",
      completionCandidates = Candidates.Commands.class,
      description = "such as `config set`; without it all commands are listed")
  private List<String> words = new ArrayList<>();

  @Option(names = "--man", description = "print the manual page, for `man -l -`")
  private boolean man;

  @Option(
      names = "--all",
      paramLabel = "FOLDER",
      description = "with --man: write the pages of all commands there")
  private String folder = "";

  HelpCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    if (!folder.isEmpty() && (!man || !words.isEmpty())) {
      String message = "`--all` stands with `--man` and without a command.";
      throw ArrowException.of(Diagnostic.of(CliError.USAGE, message));
    }
    if (!man) {
      words.add(CommandLines.HELP);
      return new ArrowCommand(session).run(words.toArray(String[]::new));
    }
    ManPage pages = new ManPage(session.arrowHome().resolve("templates/man"), Help.VERSION);
    CommandPage all = new CommandPages(session).all();
    if (folder.isEmpty()) {
      session.console().out().print(pages.text(named(all)));
    } else {
      write(pages, all, session.path(folder));
    }
    return ArrowCommand.DONE;
  }

  private CommandPage named(CommandPage all) {
    CommandPage page = all;
    for (String word : words) {
      List<CommandPage> below = page.verbs();
      page =
          below.stream()
              .filter(each -> each.words().get(each.words().size() - 1).equals(word))
              .findFirst()
              .orElseThrow(() -> unknown(word, below));
    }
    return page;
  }

  private static ArrowException unknown(String word, List<CommandPage> known) {
    List<String> names =
        known.stream().map(each -> each.words().get(each.words().size() - 1)).toList();
    return ArrowException.of(
        Diagnostic.of(CliError.USAGE, "`" + word + "` is not a command here.")
            .withHint(Suggestion.of(word, names)));
  }

  private static void write(ManPage pages, CommandPage page, Path folder) throws IOException {
    AtomicFile.writeIfChanged(folder.resolve(page.pageName() + ".1"), pages.text(page));
    for (CommandPage verb : page.verbs()) {
      write(pages, verb, folder);
    }
  }
}
