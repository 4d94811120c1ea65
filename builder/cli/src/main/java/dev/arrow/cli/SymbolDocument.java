package dev.arrow.cli;

import dev.arrow.cli.console.Console;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.kconfig.syntax.Expr;
import dev.arrow.resolve.SymbolValue;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.List;
import java.util.Optional;

/**
 * Symbols with their values, for programs.
 *
 * @param console knows how the user sees files
 */
record SymbolDocument(Console console) {

  List<JsonObject> of(List<SymbolValue> symbols) {
    return symbols.stream().map(each -> of(JsonObject.EMPTY, each)).toList();
  }

  /** One symbol, its keys behind those that are there already. */
  JsonObject of(JsonObject before, SymbolValue of) {
    return before
        .with("symbol", of.symbol().name())
        .with("value", of.text())
        .with("type", of.symbol().type().keyword())
        .with("origin", origin(of.value().origin()))
        .with("prompt", prompt(of.symbol()));
  }

  static Optional<String> prompt(Symbol symbol) {
    return symbol.definitions().stream()
        .map(MenuNode::prompt)
        .flatMap(Optional::stream)
        .map(Property.Prompt::text)
        .findFirst();
  }

  JsonObject origin(Origin origin) {
    if (origin instanceof Origin.FromUser user) {
      return asked(user.line());
    }
    if (origin instanceof Origin.FromDefault fromDefault) {
      return placed("default", fromDefault.position())
          .with("default", fromDefault.value().toString())
          .with("condition", text(fromDefault.condition()));
    }
    if (origin instanceof Origin.FromSelect select) {
      return selected("select", select.selectors());
    }
    if (origin instanceof Origin.FromImply imply) {
      return selected("imply", imply.selectors());
    }
    if (origin instanceof Origin.FromRange range) {
      return placed("range", range.position())
          .with("low", range.low())
          .with("high", range.high())
          .with("unbounded", range.unbounded());
    }
    if (origin instanceof Origin.FromChoice choice) {
      return placed("choice", choice.position()).with("picked", choice.picked());
    }
    return kind("none");
  }

  /** A line of a configuration file, or what the program needs, which has no place. */
  private JsonObject asked(UserLine line) {
    return line.weight() == UserLine.Weight.USER
        ? placed("user", line.origin())
        : kind("program").with("message", line.origin().file());
  }

  private static JsonObject kind(String kind) {
    return JsonObject.EMPTY.with("kind", kind);
  }

  private JsonObject placed(String kind, SourcePosition place) {
    return at(kind(kind), place);
  }

  /** The object with a place behind its keys; without a line where that is not known. */
  JsonObject at(JsonObject object, SourcePosition place) {
    JsonObject placed = object.with("file", console.shown(place.file()));
    return place.line() == 0 ? placed : placed.with("line", place.line());
  }

  /** A condition; nothing for one that always holds. */
  static Optional<String> text(Expr condition) {
    return condition == Expr.Constant.YES ? Optional.empty() : Optional.of(condition.toString());
  }

  private JsonObject selected(String kind, List<Selector> selectors) {
    return kind(kind).with("by", names(selectors)).with("places", places(selectors));
  }

  /** Symbols that switch another one on, each with the place that says so. */
  List<JsonObject> places(List<Selector> selectors) {
    return selectors.stream()
        .map(each -> at(JsonObject.EMPTY.with("symbol", each.symbol()), each.position()))
        .toList();
  }

  private static Json names(List<Selector> selectors) {
    return Json.texts(selectors.stream().map(Selector::symbol).distinct().toList());
  }
}
