package dev.arrow.cli;

import dev.arrow.cli.console.Console;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.solver.encode.Statement;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.solver.fix.Consequence;
import dev.arrow.solver.fix.Fix;
import dev.arrow.solver.fix.Goal;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.List;

/**
 * Ways to goals, for programs.
 *
 * @param words names the libraries
 */
record FixDocument(Console console, Vocabulary words) {

  JsonObject of(
      JsonObject before, List<Goal> goals, boolean done, List<Fix> fixes, List<Statement> core) {
    return before
        .with("goals", goals.stream().map(g -> line(g.symbol().name(), g.value())).toList())
        .with("holds", done)
        .with("fixes", fixes.stream().map(this::fix).toList())
        .with("contradiction", core.stream().map(this::statement).toList());
  }

  private JsonObject fix(Fix fix) {
    return JsonObject.EMPTY
        .with("lines", fix.lines().stream().map(l -> line(l.symbol(), l.value())).toList())
        .with("removed", Json.texts(fix.removed()))
        .with("switchedOn", consequences(fix.switchedOn()))
        .with("switchedOff", consequences(fix.switchedOff()))
        .with("refused", fix.refused().stream().map(this::refused).toList());
  }

  private static JsonObject line(String symbol, String value) {
    return JsonObject.EMPTY.with("symbol", symbol).with("value", value);
  }

  private List<JsonObject> consequences(List<Consequence> consequences) {
    return consequences.stream()
        .map(
            each ->
                JsonObject.EMPTY
                    .with("symbol", each.symbol().name())
                    .with("library", words.library(each.symbol().name()))
                    .with("before", each.before())
                    .with("after", each.after()))
        .toList();
  }

  private JsonObject refused(UserLine line) {
    return at(line(line.symbol(), line.value()), line.origin());
  }

  private JsonObject statement(Statement statement) {
    return at(JsonObject.EMPTY.with("text", statement.text()), statement.position());
  }

  private JsonObject at(JsonObject object, SourcePosition place) {
    return new SymbolDocument(console).at(object, place);
  }
}
