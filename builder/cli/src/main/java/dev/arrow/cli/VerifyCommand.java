package dev.arrow.cli;

import dev.arrow.cli.console.CliError;
import dev.arrow.cli.packages.SystemPackage.Verb;
import dev.arrow.cli.verify.Part;
import dev.arrow.cli.verify.ResultTable;
import dev.arrow.cli.verify.Tally;
import dev.arrow.cli.verify.Verification;
import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow verify`: runs every check and test of this checkout, or some parts of them. */
@Command(
    footer = {
      "",
      "Parts: java checks host linuxu guest boot build kconfig oracle memory bench.",
      "Each has a budget of time; which cases fit in is drawn by the seed.",
    })
final class VerifyCommand implements Callable<Integer> {
  private static final long SEEDS = 1_000_000;

  private final Session session;

  @Parameters(
      arity = "0..*",
      paramLabel = "PART",
      completionCandidates = Candidates.Parts.class,
      description = "all without it")
  private List<String> words = new ArrayList<>();

  @Option(names = "--long", description = "take every case, whatever the budget")
  private boolean all;

  @Option(names = "--seed", paramLabel = "N", description = "of what is drawn; printed in any case")
  private Optional<Long> seed = Optional.empty();

  @Option(names = "--yes", description = "install missing system packages without asking")
  private boolean yes;

  VerifyCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() throws IOException {
    SortedSet<Part> parts = parts();
    session.needPackages(Verb.VERIFY, Set.of(), yes);
    long drawn = seed.orElseGet(() -> System.currentTimeMillis() % SEEDS);
    SortedMap<Part, Tally> results =
        new Verification(session.console(), session.commands(), session.arrowHome())
            .run(parts, all, drawn);
    session.console().clearLine();
    session.console().out().print(ResultTable.text(results));
    boolean failed = results.values().stream().anyMatch(each -> each.failed() > 0);
    return failed ? ArrowCommand.FAILED : ArrowCommand.DONE;
  }

  private SortedSet<Part> parts() {
    SortedSet<Part> parts = new TreeSet<>();
    for (String word : words) {
      parts.add(Part.named(word).orElseThrow(() -> unknown(word)));
    }
    return parts.isEmpty() ? new TreeSet<>(EnumSet.allOf(Part.class)) : parts;
  }

  private static ArrowException unknown(String word) {
    return ArrowException.of(
        Diagnostic.of(CliError.USAGE, "`" + word + "` is not a part of the checks and tests.")
            .withHint(Suggestion.of(word, Part.words())));
  }
}
