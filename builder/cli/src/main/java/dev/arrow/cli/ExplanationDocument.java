package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.solver.explain.Cause;
import dev.arrow.solver.explain.Claim;
import dev.arrow.solver.explain.Explanation;
import dev.arrow.solver.explain.Vocabulary;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An explanation, for programs.
 *
 * @param symbols writes origins and places
 * @param words names the libraries
 */
record ExplanationDocument(SymbolDocument symbols, Vocabulary words) {

  /** The whole of it, its keys behind those that are there already. */
  JsonObject of(JsonObject before, Configuration configuration, Explanation explanation) {
    Symbol symbol = explanation.symbol();
    JsonObject object =
        before
            .with("symbol", symbol.name())
            .with("library", words.library(symbol.name()))
            .with("value", configuration.text(symbol))
            .with("type", symbol.type().keyword())
            .with("origin", symbols.origin(configuration.value(symbol).origin()))
            .with("prompt", SymbolDocument.prompt(symbol))
            .with("because", causes(explanation.value()))
            .with("refused", refused(explanation.refused()))
            .with("others", explanation.others().stream().map(this::other).toList());
    return explanation.whole() ? object : object.with("cut", true);
  }

  private List<JsonObject> refused(List<Refusal> refusals) {
    List<JsonObject> refused = new ArrayList<>();
    for (Refusal refusal : refusals) {
      JsonObject line = JsonObject.EMPTY.with("value", refusal.line().value());
      refused.add(
          symbols
              .at(line, refusal.line().origin())
              .with("reason", new ReasonDocument(symbols).of(refusal.reason())));
    }
    return refused;
  }

  private JsonObject other(Explanation.Other other) {
    List<String> values = other.values().stream().filter(value -> !value.isEmpty()).toList();
    return JsonObject.EMPTY
        .with("values", Json.texts(values))
        .with("settable", other.cause().claim() instanceof Claim.Changeable)
        .with("cause", of(other.cause()));
  }

  private List<JsonObject> causes(Cause of) {
    return of.because().stream().map(this::of).toList();
  }

  private JsonObject of(Cause cause) {
    JsonObject object = claim(cause.claim());
    JsonObject counted = cause.hidden() == 0 ? object : object.with("hidden", cause.hidden());
    JsonObject marked = cause.above() ? counted.with("above", true) : counted;
    return cause.because().isEmpty() ? marked : marked.with("because", causes(cause));
  }

  private JsonObject claim(Claim claim) {
    if (claim instanceof Claim.Holds holds) {
      return symbol("holds", holds.symbol(), holds.text(), holds.origin());
    }
    if (claim instanceof Claim.Changeable changeable) {
      return symbol("changeable", changeable.symbol(), changeable.text(), changeable.origin())
          .with("wanted", changeable.wanted());
    }
    if (claim instanceof Claim.Hindered hindered) {
      return symbol("hindered", hindered.symbol(), hindered.text(), hindered.origin())
          .with("wanted", hindered.wanted())
          .with("reason", new ReasonDocument(symbols).of(hindered.reason()));
    }
    if (claim instanceof Claim.Decided decided) {
      return named("decided", decided.symbol().name())
          .with("value", decided.text())
          .with("elsewhere", Json.texts(decided.elsewhere()));
    }
    return ofConditions(claim);
  }

  private JsonObject ofConditions(Claim claim) {
    if (claim instanceof Claim.Unmet unmet) {
      return kind("unmet").with("obstacle", new ReasonDocument(symbols).of(unmet.obstacle()));
    }
    if (claim instanceof Claim.SelectedBy selected) {
      JsonObject by = named("selected-by", selected.selector().symbol());
      return symbols.at(by, selected.selector().position());
    }
    if (claim instanceof Claim.Idle idle) {
      return idle(idle.property());
    }
    return claim instanceof Claim.Undefined undefined
        ? named("undefined", undefined.symbol())
        : kind("way").with("number", ((Claim.Side) claim).number());
  }

  private JsonObject idle(Property property) {
    String kind =
        property instanceof Property.Select
            ? "idle-select"
            : property instanceof Property.Imply ? "idle-imply" : "idle-default";
    Optional<String> by = property.node().symbol().map(Symbol::name);
    return symbols
        .at(kind(kind).with("symbol", by), property.position())
        .with("condition", SymbolDocument.text(property.condition()));
  }

  private JsonObject symbol(String kind, Symbol symbol, String text, Origin origin) {
    return named(kind, symbol.name()).with("value", text).with("origin", symbols.origin(origin));
  }

  private JsonObject named(String kind, String symbol) {
    return kind(kind).with("symbol", symbol).with("library", words.library(symbol));
  }

  private static JsonObject kind(String kind) {
    return JsonObject.EMPTY.with("kind", kind);
  }
}
