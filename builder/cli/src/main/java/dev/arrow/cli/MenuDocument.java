package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.ShownNodes;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.MenuView;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A menu tree for programs: a flat list in the order of the tree, as trees can be nested deeper
 * than readers like. Each node names the one that it is shown below.
 */
final class MenuDocument {
  private final SymbolDocument places;
  private final Configuration configuration;
  private final MenuView view;
  private final ShownNodes shown;
  private final boolean values;

  /**
   * The tree of a configuration.
   *
   * @param values whether what changes with the configuration is part of it
   */
  MenuDocument(SymbolDocument places, Configuration configuration, MenuView view, boolean values) {
    this.places = places;
    this.configuration = configuration;
    this.view = view;
    this.shown = new ShownNodes(view);
    this.values = values;
  }

  JsonObject document() {
    List<JsonObject> nodes = new ArrayList<>();
    Deque<MenuNode> open = new ArrayDeque<>();
    open.push(view.root());
    while (!open.isEmpty()) {
      MenuNode node = open.pop();
      nodes.add(of(node));
      List<MenuNode> below = view.children(node);
      for (int i = below.size() - 1; i >= 0; i--) {
        open.push(below.get(i));
      }
    }
    return JsonObject.EMPTY.with("nodes", nodes);
  }

  private JsonObject of(MenuNode node) {
    JsonObject object =
        JsonObject.EMPTY
            .with("id", node.index())
            .with("kind", node.kind().name().toLowerCase(Locale.ROOT));
    if (node != view.root()) {
      object = object.with("parent", view.parent(node).index());
    }
    object = places.at(object, node.position());
    object =
        object
            .with("prompt", node.prompt().map(Property.Prompt::text))
            .with("promptIf", node.prompt().flatMap(p -> SymbolDocument.text(p.condition())))
            .with("dependsOn", SymbolDocument.text(node.dependency()))
            .with("visibleIf", SymbolDocument.text(node.ownVisibility()))
            .with("help", node.help());
    object = node.choice().isPresent() ? choice(object, node.choice().get()) : object;
    object = node.symbol().isPresent() ? symbol(object, node.symbol().get()) : object;
    object = properties(object, node);
    return values ? object.with("shown", shown.isShown(configuration, node)) : object;
  }

  private JsonObject choice(JsonObject object, Choice choice) {
    JsonObject typed =
        object.with("type", choice.type().keyword()).with("optional", choice.isOptional());
    return values ? typed.with("picked", configuration.pick(choice).map(Symbol::name)) : typed;
  }

  private JsonObject symbol(JsonObject object, Symbol symbol) {
    JsonObject typed = object.with("symbol", symbol.name()).with("type", symbol.type().keyword());
    return values
        ? typed
            .with("value", configuration.text(symbol))
            .with("written", configuration.isWritten(symbol))
        : typed;
  }

  private JsonObject properties(JsonObject object, MenuNode node) {
    JsonObject all = object;
    for (String kind : List.of("defaults", "selects", "implies", "ranges")) {
      List<JsonObject> some = new ArrayList<>();
      for (Property property : node.properties()) {
        property(kind, property).ifPresent(some::add);
      }
      all = some.isEmpty() ? all : all.with(kind, some);
    }
    return all;
  }

  /** The property, if it belongs to the list. */
  private Optional<JsonObject> property(String kind, Property property) {
    JsonObject object;
    if (property instanceof Property.Default d && kind.equals("defaults")) {
      object = JsonObject.EMPTY.with("value", d.value().toString());
    } else if (property instanceof Property.Select s && kind.equals("selects")) {
      object = JsonObject.EMPTY.with("symbol", s.target());
    } else if (property instanceof Property.Imply i && kind.equals("implies")) {
      object = JsonObject.EMPTY.with("symbol", i.target());
    } else if (property instanceof Property.Range r && kind.equals("ranges")) {
      object = JsonObject.EMPTY.with("low", r.low().text()).with("high", r.high().text());
    } else {
      return Optional.empty();
    }
    JsonObject whole = object.with("condition", SymbolDocument.text(property.condition()));
    return Optional.of(places.at(whole, property.position()));
  }
}
