package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.LinesWriter;
import dev.arrow.kconfig.mode.Merge;
import dev.arrow.kconfig.mode.SameAnswer;
import dev.arrow.kconfig.mode.Wanted;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.KconfigError;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** `arrow kconfig merge`: adds the lines of files, later ones win, and tells which did not hold. */
@Command
final class KconfigMergeCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description = "lines as in a .config file; later files win")
  private List<String> files = new ArrayList<>();

  @Option(
      names = "--strict",
      description = "write nothing and fail if a line does not hold, or is taken back by another")
  private boolean strict;

  @Option(
      names = {"-m", "--only-merge"},
      description = "write the lines as they are, whether they hold or not")
  private boolean onlyMerge;

  @Option(
      names = {"-r", "--redundant"},
      description = "also tell lines that say what is said already")
  private boolean redundant;

  @Option(
      names = {"-y", "--yes-beats-m"},
      description = "a later m does not take a y back")
  private boolean yesBeatsM;

  @Option(
      names = {"-n", "--others-no"},
      description = "what no line speaks of is n, not its default")
  private boolean othersNo;

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigMergeCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    List<UserLine> base = tree.lines();
    Merge merge = new Merge(tree.model(), base, yesBeatsM);
    for (String file : files) {
      merge.add(tree.lines(file));
    }
    KconfigError kind = strict ? KconfigError.CONFIG_REFUSED : KconfigError.CONFIG_NOT_TAKEN;
    List<Diagnostic> told = clashes(merge, kind);
    JsonObject clashes = clashes(tree, merge);
    if (onlyMerge) {
      session.console().result(() -> clashes, out -> {});
      tree.tell(log(tree, told));
      return tree.write(LinesWriter.text(tree.model(), merge.lines(), tree.prefix()));
    }
    Configuration configuration = configuration(tree, merge.lines());
    if (strict || !tree.warnings().isAskedFor(kind)) {
      told.addAll(KconfigTree.refused(kind, configuration, new HashSet<>(merge.asked())));
    }
    DiagnosticLog log = log(tree, told);
    // Where one of them is an error, nothing is written and nothing changes.
    Configuration before = log.hasErrors() ? configuration : Configuration.of(tree.model(), base);
    answer(clashes, before, configuration, merge);
    tree.tell(log);
    return tree.write(configuration);
  }

  private JsonObject clashes(KconfigTree tree, Merge merge) {
    SymbolDocument symbols = new SymbolDocument(session.console());
    return JsonObject.EMPTY
        .with("config", session.shown(tree.config()))
        .with("clashes", MergeDocument.clashes(merge, new RefusalDocument(symbols)));
  }

  private void answer(JsonObject clashes, Configuration before, Configuration after, Merge merge) {
    SymbolDocument symbols = new SymbolDocument(session.console());
    session
        .console()
        .result(
            () ->
                clashes
                    .with(
                        "changes",
                        ValueChange.documents(ValueChange.between(before, after), after, symbols))
                    .with(
                        "refused",
                        new RefusalDocument(symbols)
                            .of(after.refusals(), new HashSet<>(merge.asked()))),
            out -> {});
  }

  /** As beside the answers of a mode: a number out of range is bounded, not thrown away. */
  private Configuration configuration(KconfigTree tree, List<UserLine> lines) {
    Wanted wanted =
        othersNo
            ? SameAnswer.of(tree.model(), "allnoconfig", Tristate.N, lines)
            : new Wanted(lines, List.of());
    return wanted.configuration(tree.model());
  }

  private static DiagnosticLog log(KconfigTree tree, List<Diagnostic> told) {
    DiagnosticLog log = new DiagnosticLog(tree.warnings());
    told.forEach(log::report);
    return log;
  }

  /** The lines that other lines took back, or that say nothing new. */
  private List<Diagnostic> clashes(Merge merge, KconfigError kind) {
    List<Diagnostic> told = new ArrayList<>();
    for (Merge.Clash clash : merge.overridden()) {
      told.add(clash(kind, clash.before(), "is taken back by a later file", clash.after()));
    }
    for (Merge.Clash clash : merge.kept()) {
      KconfigError kept = KconfigError.CONFIG_NOT_TAKEN;
      told.add(clash(kept, clash.after(), "gives way to the y there was", clash.before()));
    }
    for (Merge.Clash clash : redundant ? merge.redundant() : List.<Merge.Clash>of()) {
      KconfigError twice = KconfigError.CONFIG_DUPLICATE;
      told.add(clash(twice, clash.after(), "says what is said already", clash.before()));
    }
    return told;
  }

  private static Diagnostic clash(KconfigError kind, UserLine line, String what, UserLine because) {
    String text = "`" + line.symbol() + "=" + line.value() + "` " + what + ".";
    String note = "`" + because.symbol() + "=" + because.value() + "` stands here.";
    return Diagnostic.of(kind, text).at(line.origin()).withNote(note, because.origin());
  }
}
