package dev.arrow.manifest;

import dev.arrow.diag.SourcePosition;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.CollectionStartEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.MappingStartEvent;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.events.ScalarEvent;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;

/**
 * Builds nodes from the events of the YAML parser. The library's own composer would resolve the
 * type of every scalar, which takes more time than all the rest and is of no use here.
 */
final class YamlComposer {
  private static final int DEEPEST = 16;

  private final YamlSource source;
  private final ParserImpl events;

  YamlComposer(YamlSource source) {
    this.source = source;
    this.events = new ParserImpl(new StreamReader(source.text()), new LoaderOptions());
  }

  /** The one document of the file; nothing if it is empty or there are several. */
  Optional<YamlNode> document() {
    events.getEvent();
    if (!events.checkEvent(Event.ID.DocumentStart)) {
      source.report(ManifestError.WRONG_TYPE, wholeFile(), "The file is empty.");
      return Optional.empty();
    }
    events.getEvent();
    YamlNode root = node(0);
    events.getEvent();
    if (!events.checkEvent(Event.ID.StreamEnd)) {
      SourcePosition at = source.position(events.peekEvent().getStartMark());
      source.report(ManifestError.UNSUPPORTED, at, "There is a second document in the file.");
      return Optional.empty();
    }
    return Optional.of(root);
  }

  private SourcePosition wholeFile() {
    return SourcePosition.wholeFile(source.file());
  }

  private YamlNode node(int depth) {
    Event event = events.getEvent();
    SourcePosition at = source.position(event.getStartMark());
    boolean refused = isRefused(event, at);
    if (depth > DEEPEST) {
      source.report(ManifestError.UNSUPPORTED, at, "The file is nested too deeply.");
      throw new TooDeep();
    }
    YamlNode node = content(event, at, depth);
    return refused ? new YamlNode.Refused(at) : node;
  }

  private YamlNode content(Event event, SourcePosition at, int depth) {
    if (event instanceof ScalarEvent scalar) {
      return new YamlNode.Scalar(scalar.getValue(), scalar.isPlain(), at);
    }
    if (event instanceof MappingStartEvent) {
      return new YamlNode.Mapping(pairs(depth), at);
    }
    if (event instanceof CollectionStartEvent) {
      return new YamlNode.Sequence(items(depth), at);
    }
    return new YamlNode.Refused(at);
  }

  private List<YamlNode.Pair> pairs(int depth) {
    List<YamlNode.Pair> pairs = new ArrayList<>();
    while (!events.checkEvent(Event.ID.MappingEnd)) {
      YamlNode key = node(depth + 1);
      pairs.add(new YamlNode.Pair(key, node(depth + 1)));
    }
    events.getEvent();
    return pairs;
  }

  private List<YamlNode> items(int depth) {
    List<YamlNode> items = new ArrayList<>();
    while (!events.checkEvent(Event.ID.SequenceEnd)) {
      items.add(node(depth + 1));
    }
    events.getEvent();
    return items;
  }

  private boolean isRefused(Event event, SourcePosition at) {
    boolean anchored =
        event instanceof AliasEvent
            || (event instanceof NodeEvent node && node.getAnchor() != null);
    boolean tagged =
        (event instanceof ScalarEvent scalar && scalar.getTag() != null)
            || (event instanceof CollectionStartEvent start && start.getTag() != null);
    if (anchored) {
      String message = "Anchors and aliases are not allowed here.";
      source.report(ManifestError.UNSUPPORTED, at, message);
    } else if (tagged) {
      String message = "Tags such as `!name` are not allowed here.";
      source.report(ManifestError.UNSUPPORTED, at, message);
    }
    return anchored || tagged;
  }

  /** Ends a walk after its error was reported. */
  static final class TooDeep extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooDeep() {
      super(null, null, false, false);
    }
  }
}
