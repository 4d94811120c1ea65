package dev.arrow.cli;

import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Set;

/**
 * Lines that did not hold, for programs.
 *
 * @param symbols writes places
 */
record RefusalDocument(SymbolDocument symbols) {

  /** Those among the refusals that are about lines that were asked for. */
  List<JsonObject> of(List<Refusal> refusals, Set<UserLine> asked) {
    return refusals.stream().filter(each -> asked.contains(each.line())).map(this::of).toList();
  }

  private JsonObject of(Refusal refusal) {
    return line(refusal.line()).with("reason", new ReasonDocument(symbols).of(refusal.reason()));
  }

  /** A line: symbol, value and place. */
  JsonObject line(UserLine line) {
    JsonObject object = JsonObject.EMPTY.with("symbol", line.symbol()).with("value", line.value());
    return symbols.at(object, line.origin());
  }
}
