package dev.arrow.resolve;

import dev.arrow.diag.ArrowException;
import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.SourcePosition;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.ConfigLayers.Layer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;

/**
 * Makes layers of the steps of a session. A line of a target's layer hides one of the common layer,
 * so the steps alone may give the targets that were changed other values than those the user saw:
 * their layers then get the lines that are missing.
 */
final class LayerReplay {
  private static final int MOST_ROUNDS = 5;
  private static final SourcePosition SESSION = SourcePosition.wholeFile("this session");

  private final ProjectFile project;
  private final Resolver resolver;
  private ConfigLayers layers;

  LayerReplay(ProjectFile project, Resolver resolver, ConfigLayers layers) {
    this.project = project;
    this.resolver = resolver;
    this.layers = layers;
  }

  /**
   * The layers after the steps.
   *
   * @param wanted the values of the targets that the user changed, as he saw them
   */
  ConfigChange run(List<LayerEdit> edits, SortedMap<Target, Configuration> wanted) {
    Set<String> symbols = new HashSet<>();
    for (LayerEdit edit : edits) {
      LayerChange change = new LayerChange(project, resolver, layers);
      change.drop(edit.unset(), edit.target());
      change.put(edit.set(), edit.target());
      layers = change.layers();
      edit.set().forEach(each -> symbols.add(each.symbol()));
    }
    wanted.forEach(this::agree);
    return new ConfigChange(layers, elsewhere(symbols, wanted.keySet()));
  }

  /** Gives the target's own layer the lines without which its values would be others. */
  private void agree(Target shown, Configuration wanted) {
    List<Layer> read = ConfigLayers.layersOf(shown);
    Layer own = read.get(read.size() - 1);
    for (int round = 0; round < MOST_ROUNDS; round++) {
      Configuration got = resolver.configuration(shown, layers);
      if (TargetLines.sameValues(got, wanted)) {
        return;
      }
      List<UserLine> lines = new ArrayList<>(layers.layer(own));
      for (Symbol symbol : wanted.model().symbols()) {
        Optional<UserLine> line = wanted.userLine(symbol);
        boolean differs = !got.text(symbol).equals(wanted.text(symbol));
        boolean hidden = line.isEmpty() && got.userLine(symbol).isPresent();
        if (differs && (line.isPresent() || hidden)) {
          lines.removeIf(each -> each.symbol().equals(symbol.name()));
          String value = wanted.text(symbol);
          lines.add(UserLine.user(symbol.name(), value, SESSION));
        }
      }
      layers = layers.with(own, lines);
    }
    if (!TargetLines.sameValues(resolver.configuration(shown, layers), wanted)) {
      throw ArrowException.of(
          Diagnostic.of(
                  PlanError.LINE_WITHOUT_EFFECT,
                  "No lines give " + shown + " the values that are shown.")
              .withHint("Undo the last changes, or save with `S` and report it."));
    }
  }

  /** What the steps ask of other targets in vain. */
  private List<Diagnostic> elsewhere(Set<String> symbols, Set<Target> seen) {
    List<RefusedWish> refused = new ArrayList<>();
    for (Target target : project.targetNames()) {
      if (!seen.contains(target)) {
        Configuration configuration = resolver.configuration(target, layers);
        new Wishes(target, layers, configuration)
            .refused().stream()
                .filter(wish -> symbols.contains(wish.symbol()))
                .forEach(refused::add);
      }
    }
    return RefusedWish.diagnostics(refused);
  }
}
