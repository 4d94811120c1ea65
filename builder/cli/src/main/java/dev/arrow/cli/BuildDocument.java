package dev.arrow.cli;

import dev.arrow.cli.budget.Cost;
import dev.arrow.generate.build.BuildResult;
import dev.arrow.generate.build.BuiltTarget;
import dev.arrow.generate.build.ObjectShare;
import dev.arrow.manifest.ImageKind;
import dev.arrow.manifest.Target;
import dev.arrow.run.Machine;
import dev.arrow.run.Machines;
import dev.arrow.run.MemoryNeed;
import dev.arrow.text.json.Json;
import dev.arrow.text.json.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a build did, for programs. */
final class BuildDocument {
  /** Of a build that had nothing to build. */
  static final JsonObject NOTHING =
      JsonObject.EMPTY
          .with("planned", false)
          .with("compiled", 0)
          .with("reused", 0)
          .with("targets", List.of());

  private BuildDocument() {}

  static JsonObject of(Session session, BuildResult result, Map<String, List<Cost>> costs) {
    List<JsonObject> targets = new ArrayList<>();
    for (BuiltTarget each : result.targets()) {
      JsonObject beginning = outcome(TargetOutcome.of(result, each));
      targets.add(target(session, beginning, each, costs.getOrDefault(each.target(), List.of())));
    }
    JsonObject document =
        JsonObject.EMPTY
            .with("planned", result.planned())
            .with("compiled", result.compiled())
            .with("reused", result.reused())
            .with("targets", targets);
    return result.failures().isEmpty()
        ? document
        : document.with(
            "failed",
            TargetOutcome.of(result).stream()
                .filter(each -> result.failures().containsKey(each.target()))
                .map(BuildDocument::outcome)
                .toList());
  }

  private static JsonObject outcome(TargetOutcome outcome) {
    JsonObject document =
        JsonObject.EMPTY.with("target", outcome.target()).with("result", outcome.word());
    if (outcome.milliseconds().isPresent()) {
      document = document.with("milliseconds", outcome.milliseconds().getAsLong());
    }
    if (outcome.share().isPresent()) {
      ObjectShare share = outcome.share().get();
      document =
          document
              .with("compiled", share.compiled())
              .with("shared", share.shared())
              .with("cached", share.cached());
    }
    return document;
  }

  private static JsonObject target(
      Session session, JsonObject beginning, BuiltTarget built, List<Cost> costs) {
    JsonObject target =
        beginning
            .with("kind", built.kind().word())
            .with("image", session.shown(built.image()))
            .with("bytes", bytes(built.image()))
            .with("debug", session.shown(built.debug()));
    List<Path> outputs = Outputs.of(built);
    if (!outputs.isEmpty()) {
      target = target.with("outputs", outputs.stream().map(each -> output(session, each)).toList());
    }
    if (built.kind() != ImageKind.PROCESS) {
      target = target.with("memory", memory(built));
    }
    target = target.with("libraries", Json.texts(built.libraries()));
    return costs.isEmpty()
        ? target
        : target.with("budget", costs.stream().map(BuildDocument::cost).toList());
  }

  private static JsonObject output(Session session, Path file) {
    return JsonObject.EMPTY.with("file", session.shown(file)).with("bytes", bytes(file));
  }

  private static JsonObject cost(Cost cost) {
    return JsonObject.EMPTY
        .with("figure", cost.figure().word())
        .with("value", cost.value())
        .with("limit", cost.limit().most())
        .with("held", cost.held());
  }

  /** Bytes that each machine must have at the least; a process has what it asks for. */
  private static JsonObject memory(BuiltTarget built) {
    JsonObject memory = JsonObject.EMPTY;
    for (Machine machine : machines(built)) {
      memory = memory.with(machine.id(), MemoryNeed.of(built.image(), machine));
    }
    return memory;
  }

  private static List<Machine> machines(BuiltTarget built) {
    return Target.parse(built.target())
        .map(target -> Machines.offered(target.platform(), target.arch()))
        .orElse(List.of());
  }

  private static long bytes(Path image) {
    try {
      return Files.size(image);
    } catch (IOException e) {
      throw Session.unreadable(image, e);
    }
  }
}
