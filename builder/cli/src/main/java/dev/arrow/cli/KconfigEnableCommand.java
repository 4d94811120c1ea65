package dev.arrow.cli;

import dev.arrow.cli.json.AnswersInJson;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.file.ToolConfigReader;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Answer;
import dev.arrow.solver.fix.Fix;
import dev.arrow.solver.fix.Fixer;
import dev.arrow.solver.fix.Goal;
import dev.arrow.solver.fix.Limits;
import dev.arrow.solver.fix.Weights;
import dev.arrow.text.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** `arrow kconfig enable`: finds what else it takes to switch symbols on, and changes that. */
@Command
final class KconfigEnableCommand implements Callable<Integer>, AnswersInJson {
  private final Session session;

  @Mixin private EnableOptions asked = new EnableOptions();

  @Mixin private KconfigOptions options = new KconfigOptions();

  KconfigEnableCommand(Session session) {
    this.session = session;
  }

  @Override
  public Integer call() {
    KconfigTree tree = options.open(session);
    List<Goal> goals = asked.goals(tree.model(), tree::symbol);
    Configuration now = Configuration.of(tree.model(), tree.lines());
    Answer answer = new Fixer(tree.model(), Weights.PLAIN).enable(now, goals, Limits.USUAL);
    JsonObject document = JsonObject.EMPTY.with("config", session.shown(tree.config()));
    Optional<Fix> fix =
        new EnableAnswer(session.console(), Vocabulary.PLAIN, asked, "")
            .pick(document, now, goals, confirmed(tree, goals, answer));
    return fix.isEmpty() ? ArrowCommand.DONE : tree.write(fix.get().result());
  }

  /** Leaves out the ways that a `.config` cannot hold: of it not every value can be read again. */
  private static Answer confirmed(KconfigTree tree, List<Goal> goals, Answer answer) {
    if (!(answer instanceof Answer.Fixes found)) {
      return answer;
    }
    List<Fix> lasting =
        found.fixes().stream().filter(fix -> lasts(tree, goals, fix.result())).toList();
    return lasting.isEmpty()
        ? new Answer.Unknown("What does it now is lost once the file is read again.")
        : new Answer.Fixes(lasting);
  }

  private static boolean lasts(KconfigTree tree, List<Goal> goals, Configuration result) {
    byte[] file = tree.whole(result).getBytes(StandardCharsets.UTF_8);
    List<UserLine> lines =
        ToolConfigReader.read(tree.model(), ".config", file, tree.prefix(), new DiagnosticLog());
    Configuration again = Configuration.of(tree.model(), lines);
    return goals.stream().allMatch(goal -> goal.holdsIn(again));
  }
}
