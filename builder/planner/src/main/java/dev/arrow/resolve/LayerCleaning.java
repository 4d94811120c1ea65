package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.ConfigLayers.Layer;
import java.util.ArrayList;
import java.util.List;

/**
 * Drops lines of vanished symbols, and lines that change nothing on any target. Without the needs
 * of a linked program it cannot tell what changes nothing, so it keeps all but the vanished.
 */
final class LayerCleaning {
  private final ProjectFile project;
  private final Resolver resolver;
  private final List<Diagnostic> remarks = new ArrayList<>();
  private ConfigLayers layers;

  LayerCleaning(ProjectFile project, Resolver resolver, ConfigLayers layers) {
    this.project = project;
    this.resolver = resolver;
    this.layers = layers;
  }

  ConfigChange clean() {
    for (Layer layer : List.copyOf(layers.lines().keySet())) {
      for (UserLine line : layers.layer(layer)) {
        consider(layer, line);
      }
    }
    return new ConfigChange(layers, remarks);
  }

  private void consider(Layer layer, UserLine line) {
    KconfigModel model = resolver.model(project.targetNames().get(0));
    if (model.symbol(line.symbol()).isEmpty()) {
      drop(layer, line, "there is no such symbol any more");
      return;
    }
    List<Target> readers = readers(layer);
    boolean known = !readers.isEmpty() && readers.stream().allMatch(this::isKnown);
    if (known && readers.stream().allMatch(t -> same(t, line))) {
      drop(layer, line, "it changes nothing");
    }
  }

  private boolean isKnown(Target target) {
    boolean linked = RootKconfig.isLinked(project);
    return !linked || ProgramNeeds.last(project, target) instanceof AppFacts.Linked;
  }

  private List<Target> readers(Layer layer) {
    return project.targetNames().stream()
        .filter(target -> ConfigLayers.layersOf(target).contains(layer))
        .toList();
  }

  private boolean same(Target target, UserLine line) {
    Configuration with = resolver.configuration(target, layers);
    Configuration without = resolver.configuration(target, without(line));
    return TargetLines.sameValues(with, without);
  }

  private ConfigLayers without(UserLine line) {
    ConfigLayers changed = layers;
    for (Layer layer : layers.lines().keySet()) {
      changed =
          changed.with(layer, layers.layer(layer).stream().filter(l -> !l.equals(line)).toList());
    }
    return changed;
  }

  private void drop(Layer layer, UserLine line, String why) {
    layers = without(line);
    String message = "Dropped `" + line.symbol() + "=" + line.value() + "`: " + why + ".";
    remarks.add(
        Diagnostic.of(PlanError.LINE_WITHOUT_EFFECT, message)
            .at(line.origin())
            .withNote("The line stood in " + layer + "."));
  }
}
