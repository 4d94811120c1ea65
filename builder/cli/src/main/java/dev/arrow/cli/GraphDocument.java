package dev.arrow.cli;

import dev.arrow.cli.graph.GraphView;
import dev.arrow.manifest.Target;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;

/** A graph of libraries, for programs. */
final class GraphDocument {
  private GraphDocument() {}

  static JsonObject of(Session session, Target target, GraphView view) {
    return JsonObject.EMPTY
        .with("target", target.toString())
        .with("libraries", Json.texts(view.libraries()))
        .with(
            "edges",
            view.edges().stream()
                .map(
                    edge ->
                        JsonObject.EMPTY
                            .with("from", edge.from())
                            .with("to", edge.to())
                            .with("kind", edge.kind().word())
                            .with("reason", session.console().shown(edge.reason())))
                .toList());
  }
}
