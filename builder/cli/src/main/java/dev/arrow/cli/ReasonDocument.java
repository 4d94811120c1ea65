package dev.arrow.cli;

import dev.arrow.kconfig.eval.Obstacle;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Locale;

/**
 * What stands in the way of a value, for programs.
 *
 * @param symbols knows how places are written
 */
record ReasonDocument(SymbolDocument symbols) {

  JsonObject of(Reason reason) {
    return parts(reason).with("message", reason.message());
  }

  private JsonObject parts(Reason reason) {
    if (reason instanceof Reason.Blocked blocked) {
      return kind("blocked").with("ways", ways(blocked.ways()));
    }
    if (reason instanceof Reason.ForcedOn forced) {
      return kind("forced-on").with("places", symbols.places(forced.selectors()));
    }
    if (reason instanceof Reason.OutOfRange range) {
      JsonObject bounds = kind("out-of-range").with("low", range.low()).with("high", range.high());
      return symbols.at(bounds, range.position()).with("symbols", facts(range.facts()));
    }
    if (reason instanceof Reason.Promptless promptless) {
      return symbols.at(kind("promptless"), promptless.position());
    }
    if (reason instanceof Reason.InvalidValue invalid) {
      return kind("invalid-value").with("type", invalid.type().keyword());
    }
    if (reason instanceof Reason.NoModules modules) {
      return kind("no-modules").with("symbols", facts(modules.modules().stream().toList()));
    }
    if (reason instanceof Reason.UnknownSymbol unknown) {
      return kind("unknown-symbol").with("nearest", unknown.nearest());
    }
    return ofOthers(reason);
  }

  /** Reasons that lie in other lines and members. */
  private JsonObject ofOthers(Reason reason) {
    if (reason instanceof Reason.ChoiceTaken taken) {
      JsonObject by = kind("choice-taken").with("by", taken.by());
      return taken.line().map(line -> symbols.at(by, line.origin())).orElse(by);
    }
    if (reason instanceof Reason.ChoiceNeedsOne choice) {
      return symbols.at(kind("choice-needs-one"), choice.choice());
    }
    Reason.Outweighed outweighed = (Reason.Outweighed) reason;
    JsonObject by = kind("outweighed").with("value", outweighed.by().value());
    return symbols.at(by, outweighed.by().origin());
  }

  private static JsonObject kind(String kind) {
    return JsonObject.EMPTY.with("kind", kind);
  }

  private List<Json> ways(List<List<Obstacle>> ways) {
    return ways.stream()
        .<Json>map(way -> new Json.Array(List.copyOf(way.stream().map(this::of).toList())))
        .toList();
  }

  JsonObject of(Obstacle obstacle) {
    JsonObject object = JsonObject.EMPTY.with("part", obstacle.part().toString());
    JsonObject placed =
        symbols
            .at(object, obstacle.position())
            .with("of", of(obstacle.of()))
            .with("symbols", facts(obstacle.facts()));
    return obstacle.branches().isEmpty()
        ? placed
        : placed.with("branches", ways(obstacle.branches()));
  }

  /** The entry, choice, menu or if that a condition belongs to. */
  private JsonObject of(MenuNode node) {
    JsonObject object =
        kind(node.kind().name().toLowerCase(Locale.ROOT))
            .with("symbol", node.symbol().map(Symbol::name))
            .with("prompt", node.prompt().map(Property.Prompt::text));
    return symbols.at(object, node.position());
  }

  private static List<JsonObject> facts(List<Obstacle.Fact> facts) {
    return facts.stream()
        .map(
            fact ->
                JsonObject.EMPTY
                    .with("symbol", fact.symbol())
                    .with("value", fact.value())
                    .with("defined", fact.defined()))
        .toList();
  }
}
