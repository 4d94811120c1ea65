package dev.arrow.solver.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.syntax.Dialects;
import dev.arrow.solver.SeededTree;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a program needs is no line of a file, and gives way to the user. */
class NeedTextTest {
  @Test
  void aNeedThatGivesWaySaysWhereItComesFrom() {
    KconfigModel model = SeededTree.model("config THREADS\n\tbool \"Threads\"\n", Dialects.ARROW);
    SourcePosition program = SourcePosition.wholeFile("program calls `clone` for a thread");
    SourcePosition user = new SourcePosition("config", 1, 1);
    Configuration configuration =
        Configuration.of(
            model,
            List.of(UserLine.need("THREADS", "y", program), UserLine.user("THREADS", "n", user)));
    Explanation explanation =
        new Explainer(model, Vocabulary.PLAIN)
            .explain(configuration, model.symbol("THREADS").orElseThrow(), Optional.empty());
    assertThat(ExplanationText.lines(explanation, Vocabulary.PLAIN))
        .extracting(ExplanationText.Line::text)
        .contains(
            "THREADS=y, as program calls `clone` for a thread, has no effect: "
                + "`THREADS` is set to n at config:1:1.");
  }
}
