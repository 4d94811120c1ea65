package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.Value;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.model.Tristate;
import dev.arrow.kconfig.syntax.SymbolType;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A symbol of a tree, for programs: its value, where it comes from, and what hinders others.
 *
 * @param symbols writes origins and places
 * @param refusals of the whole configuration
 */
record KconfigSymbolDocument(
    SymbolDocument symbols, Configuration configuration, List<Refusal> refusals) {

  JsonObject of(Symbol symbol) {
    Value value = configuration.value(symbol);
    return JsonObject.EMPTY
        .with("symbol", symbol.name())
        .with("value", value.text())
        .with("type", symbol.type().keyword())
        .with("origin", symbols.origin(value.origin()))
        .with("prompt", SymbolDocument.prompt(symbol))
        .with("visible", value.visible())
        .with("written", value.written())
        .with("refused", refused(symbol))
        .with("hindrances", hindrances(symbol));
  }

  /** The lines for the symbol that did not hold. */
  private List<JsonObject> refused(Symbol symbol) {
    List<JsonObject> refused = new ArrayList<>();
    for (Refusal refusal : refusals) {
      if (refusal.line().symbol().equals(symbol.name())) {
        JsonObject line = JsonObject.EMPTY.with("value", refusal.line().value());
        refused.add(
            symbols.at(line, refusal.line().origin()).with("reason", reason(refusal.reason())));
      }
    }
    return refused;
  }

  /** For each other logic value why it cannot be. */
  private List<JsonObject> hindrances(Symbol symbol) {
    List<JsonObject> hindrances = new ArrayList<>();
    for (String other : others(configuration, symbol)) {
      Optional<Reason> reason = configuration.hindrance(symbol, other);
      reason.ifPresent(
          each ->
              hindrances.add(JsonObject.EMPTY.with("value", other).with("reason", reason(each))));
    }
    return hindrances;
  }

  /** The logic values that the symbol's type has and that it does not have now. */
  static List<String> others(Configuration configuration, Symbol symbol) {
    List<String> others = new ArrayList<>();
    for (Tristate value : symbol.type().isLogical() ? Tristate.values() : new Tristate[0]) {
      boolean ofType = value != Tristate.M || symbol.type() == SymbolType.TRISTATE;
      if (ofType && !value.text().equals(configuration.text(symbol))) {
        others.add(value.text());
      }
    }
    return others;
  }

  private JsonObject reason(Reason reason) {
    return new ReasonDocument(symbols).of(reason);
  }
}
