package dev.arrow.resolve;

import dev.arrow.diag.Diagnostic;
import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.Configuration;
import dev.arrow.kconfig.eval.Reason;
import dev.arrow.kconfig.eval.Refusal;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import dev.arrow.resolve.ConfigLayers.Layer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Sets and removes lines. Without a target a line goes to the common layer, unless its symbol
 * depends on the target: then it goes to the layers of the project's targets where it can be set. A
 * wish that can never hold is an error; one that only something else stands in the way of is
 * written, with a remark, since the rest may follow.
 */
final class LayerChange {
  private final List<Target> targets;
  private final Resolver resolver;
  private final DiagnosticLog log = new DiagnosticLog();
  private final List<Diagnostic> remarks = new ArrayList<>();
  private final List<RefusedWish> refused = new ArrayList<>();
  private final List<RefusedWish> blocked = new ArrayList<>();
  private ConfigLayers layers;

  LayerChange(ProjectFile project, Resolver resolver, ConfigLayers layers) {
    this.targets = project.targetNames();
    this.resolver = resolver;
    this.layers = layers;
  }

  ConfigChange set(List<Assignment> wishes, Optional<Target> target) {
    Set<String> symbols = new HashSet<>();
    for (Assignment wish : wishes) {
      place(wish, target).forEach(layer -> put(layer, wish));
      symbols.add(wish.symbol());
    }
    log.throwIfErrors();
    for (Target each : target.map(List::of).orElse(targets)) {
      check(each, symbols);
    }
    if (target.isEmpty()) {
      wishes.forEach(this::checkThatATargetHasIt);
    }
    report();
    log.throwIfErrors();
    return new ConfigChange(layers, remarks);
  }

  /** Puts lines without a look at whether they hold. */
  void put(List<Assignment> wishes, Optional<Target> target) {
    for (Assignment wish : wishes) {
      place(wish, target).forEach(layer -> put(layer, wish));
    }
    log.throwIfErrors();
  }

  /** Removes the lines of symbols, if there are any, from all layers or from those of a target. */
  void drop(List<String> symbols, Optional<Target> target) {
    for (String symbol : symbols) {
      for (Layer layer : target.map(Layer::of).map(List::of).orElse(allLayers())) {
        remove(layer, symbol);
      }
    }
  }

  private List<Layer> allLayers() {
    return List.copyOf(layers.lines().keySet());
  }

  /** The layers after all this. */
  ConfigLayers layers() {
    return layers;
  }

  ConfigChange unset(List<String> symbols, Optional<Target> target) {
    for (String symbol : symbols) {
      List<Layer> from = target.map(Layer::of).map(List::of).orElse(allLayers());
      boolean found = false;
      for (Layer layer : from) {
        found |= remove(layer, symbol);
      }
      if (!found) {
        notSet(symbol);
      }
    }
    log.throwIfErrors();
    return new ConfigChange(layers, remarks);
  }

  private void notSet(String symbol) {
    KconfigModel model = resolver.model(targets.get(0));
    if (model.symbol(symbol).isEmpty()) {
      log.report(UnknownSymbols.diagnostic(symbol, model));
      return;
    }
    String message = "No line sets `" + symbol + "` there.";
    remarks.add(Diagnostic.of(PlanError.LINE_WITHOUT_EFFECT, message));
  }

  /** The layers that a wish belongs to; none after an error. */
  private List<Layer> place(Assignment wish, Optional<Target> only) {
    String symbol = wish.symbol();
    KconfigModel model = resolver.model(only.orElse(targets.get(0)));
    if (Facts.isFact(symbol, model)) {
      log.report(Facts.isSet(symbol, wish.origin()));
      return List.of();
    }
    if (model.symbol(symbol).isEmpty()) {
      log.report(UnknownSymbols.diagnostic(symbol, model).at(wish.origin()));
      return List.of();
    }
    if (only.isPresent()) {
      return List.of(Layer.of(only.get()));
    }
    List<Layer> able = layersWhereSettable(symbol);
    boolean everywhere = able.size() == targets.stream().map(Target::base).distinct().count();
    boolean byTarget = TargetScope.of(model).dependsOnTarget(symbol);
    return able.isEmpty() || (everywhere && !byTarget) ? List.of(Layer.COMMON) : able;
  }

  private List<Layer> layersWhereSettable(String symbol) {
    return targets.stream()
        .map(Target::base)
        .distinct()
        .filter(target -> TargetScope.of(resolver.model(target)).canSet(symbol))
        .map(Layer::of)
        .toList();
  }

  private void put(Layer layer, Assignment wish) {
    KconfigModel model = resolver.model(targets.get(0));
    List<UserLine> lines = new ArrayList<>(layers.layer(layer));
    Set<String> replaced = replacedBy(wish, model);
    lines.removeIf(line -> replaced.contains(line.symbol()));
    lines.add(UserLine.user(wish.symbol(), wish.value(), wish.origin()));
    lines.sort(
        Comparator.comparingInt(
            line -> model.symbol(line.symbol()).map(Symbol::index).orElse(Integer.MAX_VALUE)));
    layers = layers.with(layer, lines);
  }

  /** The symbol itself, and for a pick the other members of its choice. */
  private static Set<String> replacedBy(Assignment wish, KconfigModel model) {
    Set<String> replaced = new HashSet<>();
    replaced.add(wish.symbol());
    if (wish.value().equals("y")) {
      model
          .symbol(wish.symbol())
          .flatMap(Symbol::choice)
          .ifPresent(choice -> choice.members().forEach(each -> replaced.add(each.name())));
    }
    return replaced;
  }

  private boolean remove(Layer layer, String symbol) {
    List<UserLine> lines = new ArrayList<>(layers.layer(layer));
    boolean found = lines.removeIf(line -> line.symbol().equals(symbol));
    layers = found ? layers.with(layer, lines) : layers;
    return found;
  }

  private void check(Target target, Set<String> symbols) {
    Configuration configuration = resolver.configuration(target, layers);
    for (RefusedWish wish : new Wishes(target, layers, configuration).refused()) {
      if (symbols.contains(wish.symbol())) {
        (isBlocked(wish, configuration) ? blocked : refused).add(wish);
      }
    }
    overridden(target, symbols);
  }

  /** A common line is no wish of targets that rule it out, so nobody else says it if all do. */
  private void checkThatATargetHasIt(Assignment wish) {
    Configuration configuration = resolver.configuration(targets.get(0), layers);
    Symbol symbol = configuration.model().symbol(wish.symbol()).orElseThrow();
    boolean holds = configuration.text(symbol).equals(wish.value());
    if (holds || !symbol.hasPrompt() || !layersWhereSettable(wish.symbol()).isEmpty()) {
      return;
    }
    String why =
        configuration.hindrance(symbol, wish.value()).map(r -> " " + r.message()).orElse("");
    String message = "`%s=%s` has no effect on any target of the project.%s";
    remarks.add(
        Diagnostic.of(
                PlanError.LINE_WITHOUT_EFFECT, message.formatted(wish.symbol(), wish.value(), why))
            .withHint(
                "The line was written; `arrow config unset %s` takes it away."
                    .formatted(wish.symbol())));
  }

  private void report() {
    RefusedWish.diagnostics(refused).forEach(log::report);
    for (Diagnostic diagnostic : RefusedWish.diagnostics(blocked)) {
      remarks.add(
          Diagnostic.of(PlanError.LINE_WITHOUT_EFFECT, diagnostic.message())
              .forTargets(diagnostic.targets())
              .withHint("The line was written; `arrow build` stops until it holds."));
    }
  }

  private static boolean isBlocked(RefusedWish wish, Configuration configuration) {
    return configuration.refusals().stream()
        .filter(refusal -> refusal.line().symbol().equals(wish.symbol()))
        .map(Refusal::reason)
        .anyMatch(reason -> reason instanceof Reason.Blocked);
  }

  /** Says where a later layer of a target has another value than the common one. */
  private void overridden(Target target, Set<String> symbols) {
    for (UserLine common : layers.layer(Layer.COMMON)) {
      for (Layer layer : ConfigLayers.layersOf(target)) {
        for (UserLine line : layers.layer(layer)) {
          boolean other =
              line.symbol().equals(common.symbol()) && !line.value().equals(common.value());
          if (other && symbols.contains(line.symbol()) && !layer.isCommon()) {
            String message = layer + " sets `" + line.symbol() + "` to " + line.value() + ".";
            remarks.add(
                Diagnostic.of(PlanError.LINE_OVERRIDDEN, message)
                    .withHint("Use `-t " + target + "` to change it there."));
          }
        }
      }
    }
  }
}
