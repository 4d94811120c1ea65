package dev.arrow.cli;

import dev.arrow.cli.console.Console;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Origin;
import dev.arrow.kconfig.eval.Selector;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
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

  private static Optional<String> prompt(Symbol symbol) {
    return symbol.definitions().stream()
        .map(MenuNode::prompt)
        .flatMap(Optional::stream)
        .map(Property.Prompt::text)
        .findFirst();
  }

  private JsonObject origin(Origin origin) {
    if (origin instanceof Origin.FromUser user) {
      return asked(user.line());
    }
    if (origin instanceof Origin.FromDefault fromDefault) {
      return placed("default", fromDefault.position());
    }
    if (origin instanceof Origin.FromSelect select) {
      return kind("select").with("by", names(select.selectors()));
    }
    if (origin instanceof Origin.FromImply imply) {
      return kind("imply").with("by", names(imply.selectors()));
    }
    if (origin instanceof Origin.FromRange range) {
      return placed("range", range.position());
    }
    if (origin instanceof Origin.FromChoice choice) {
      return placed("choice", choice.position());
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
    JsonObject object = kind(kind).with("file", console.shown(place.file()));
    return place.line() == 0 ? object : object.with("line", place.line());
  }

  private static Json names(List<Selector> selectors) {
    return Json.texts(selectors.stream().map(Selector::symbol).distinct().toList());
  }
}
