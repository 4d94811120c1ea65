package dev.arrow.cli;

import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.mode.ShownNodes;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.MenuNode;
import dev.arrow.kconfig.model.MenuOutline;
import dev.arrow.kconfig.model.MenuView;
import dev.arrow.kconfig.model.Property;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A menu tree for programs: every node with what stands in it or hangs below it. A node is made
 * when it is written, so that the document of a large tree takes no memory.
 */
final class MenuDocument {
  private static final List<String> KINDS =
      List.of("prompts", "defaults", "selects", "implies", "ranges");

  private final SymbolDocument places;
  private final Configuration configuration;
  private final MenuOutline outline;
  private final ShownNodes shown;
  private final boolean values;

  /**
   * The tree of a configuration.
   *
   * @param places writes places
   * @param values whether what changes with the configuration is part of it
   */
  MenuDocument(SymbolDocument places, Configuration configuration, boolean values) {
    this.places = places;
    this.configuration = configuration;
    this.outline = MenuOutline.of(configuration.model());
    this.shown = new ShownNodes(MenuView.of(configuration.model()));
    this.values = values;
  }

  JsonObject document() {
    return JsonObject.EMPTY.with("tree", of(outline.root()));
  }

  /** Nodes alone, without what is inside. */
  List<JsonObject> documents(List<MenuNode> nodes) {
    return nodes.stream().map(this::alone).toList();
  }

  private JsonObject of(MenuNode node) {
    JsonObject object = alone(node);
    List<MenuNode> below = outline.children(node);
    return below.isEmpty()
        ? object
        : object.with(
            "children", new Json.Flow(() -> below.stream().<Json>map(this::of).iterator()));
  }

  private JsonObject alone(MenuNode node) {
    JsonObject object =
        JsonObject.EMPTY
            .with("kind", node.kind().name().toLowerCase(Locale.ROOT))
            .with("symbol", node.symbol().map(Symbol::name));
    object = places.at(object, node.position());
    return node.kind() == MenuNode.Kind.IF ? condition(object, node) : described(object, node);
  }

  private static JsonObject condition(JsonObject object, MenuNode node) {
    return object.with("condition", node.ownDependency().toString());
  }

  /** What the user may see: all but an if. */
  private JsonObject described(JsonObject before, MenuNode node) {
    JsonObject object = before;
    if (node.symbol().isPresent() || node.choice().isPresent()) {
      object = typed(object, node);
    } else {
      object = object.with("prompt", node.prompt().map(Property.Prompt::text));
    }
    Optional<String> own = SymbolDocument.text(node.ownDependency());
    Optional<String> whole = SymbolDocument.text(node.dependency());
    object =
        object
            .with("dependsOn", own)
            .with("needs", whole.equals(own) ? Optional.empty() : whole)
            .with("visibleIf", SymbolDocument.text(node.ownVisibility()));
    object = properties(object, node).with("help", node.help());
    return values ? valued(object, node) : object;
  }

  private JsonObject typed(JsonObject object, MenuNode node) {
    Optional<Choice> choice = node.choice();
    if (choice.isPresent()) {
      return object
          .with("type", choice.get().type().keyword())
          .with("optional", choice.get().isOptional());
    }
    return object.with("type", node.symbol().orElseThrow().type().keyword());
  }

  private JsonObject valued(JsonObject before, MenuNode node) {
    JsonObject object = before;
    if (node.symbol().isPresent()) {
      Symbol symbol = node.symbol().get();
      object =
          object
              .with("value", configuration.text(symbol))
              .with("visible", configuration.isVisible(symbol))
              .with("written", configuration.isWritten(symbol));
    } else if (node.choice().isPresent()) {
      object = object.with("picked", configuration.pick(node.choice().get()).map(Symbol::name));
    }
    return object.with("shown", shown.isShown(configuration, node));
  }

  private JsonObject properties(JsonObject object, MenuNode node) {
    JsonObject all = object;
    for (String kind : KINDS) {
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
    if (property instanceof Property.Prompt p && kind.equals("prompts")) {
      object = JsonObject.EMPTY.with("text", p.text());
    } else if (property instanceof Property.Default d && kind.equals("defaults")) {
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
