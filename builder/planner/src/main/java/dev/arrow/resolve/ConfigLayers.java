package dev.arrow.resolve;

import dev.arrow.diag.DiagnosticLog;
import dev.arrow.kconfig.eval.UserLine;
import dev.arrow.kconfig.model.Choice;
import dev.arrow.kconfig.model.KconfigModel;
import dev.arrow.kconfig.model.Symbol;
import dev.arrow.manifest.ProjectFile;
import dev.arrow.manifest.Target;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;

/**
 * The user's configuration: the lines of `config/common.config`, and those of each target and
 * variant, which are read after them. Immutable.
 *
 * @param folder `config` of the project
 * @param lines by layer, the common one first; a layer without a file has no lines
 * @param texts symbols whose values are written in quotes whatever they look like
 * @param files every file that was read or looked for
 */
public record ConfigLayers(
    Path folder,
    SortedMap<Layer, List<UserLine>> lines,
    SortedSet<String> texts,
    SortedSet<Path> files) {
  public ConfigLayers {
    SortedMap<Layer, List<UserLine>> copy = new TreeMap<>();
    lines.forEach((layer, own) -> copy.put(layer, List.copyOf(own)));
    lines = Collections.unmodifiableSortedMap(copy);
  }

  /**
   * One file of lines.
   *
   * @param name `common` or a target's folder name; the file is `config/NAME.config`
   */
  public record Layer(String name) implements Comparable<Layer> {
    /** The layer that is read first, for every target. */
    public static final Layer COMMON = new Layer("common");

    /** The layer of a target, or of a variant. */
    public static Layer of(Target target) {
      return new Layer(target.folder());
    }

    /** True for the layer that every target reads. */
    public boolean isCommon() {
      return name.equals(COMMON.name);
    }

    @Override
    public int compareTo(Layer other) {
      int order = Boolean.compare(other.isCommon(), isCommon());
      return order != 0 ? order : name.compareTo(other.name);
    }

    @Override
    public String toString() {
      return name + ".config";
    }
  }

  /** Reads every layer that the project's folder holds; throws an ArrowException on errors. */
  public static ConfigLayers read(ProjectFile project) {
    DiagnosticLog log = new DiagnosticLog();
    ConfigLayers layers = read(project, log);
    log.throwIfErrors();
    return layers;
  }

  /** The same; errors and warnings go to a log. */
  public static ConfigLayers read(ProjectFile project, DiagnosticLog log) {
    return LayerFiles.read(project, log);
  }

  /** The layers that a target reads, in order: common, target, variant. */
  public static List<Layer> layersOf(Target target) {
    List<Layer> layers = new ArrayList<>();
    layers.add(Layer.COMMON);
    layers.add(Layer.of(target.base()));
    if (target.variant().isPresent()) {
      layers.add(Layer.of(target));
    }
    return layers;
  }

  /** The lines of one layer. */
  public List<UserLine> layer(Layer layer) {
    return lines.getOrDefault(layer, List.of());
  }

  /**
   * All lines that a target reads; where two mention one symbol the later holds. Of a choice a
   * layer's pick takes the place of those of the layers before it.
   *
   * @param model tells which symbols are members of one choice
   */
  public List<UserLine> linesOf(Target target, KconfigModel model) {
    List<UserLine> all = new ArrayList<>();
    for (Layer layer : layersOf(target)) {
      Set<Choice> picked = new HashSet<>();
      layer(layer).forEach(line -> pickOf(line, model).ifPresent(picked::add));
      all.removeIf(line -> pickOf(line, model).filter(picked::contains).isPresent());
      all.addAll(layer(layer));
    }
    return all;
  }

  /** The choice of which a line picks a member. */
  private static Optional<Choice> pickOf(UserLine line, KconfigModel model) {
    return line.value().equals("y")
        ? model.symbol(line.symbol()).flatMap(Symbol::choice)
        : Optional.empty();
  }

  /** The same layers with one replaced. */
  public ConfigLayers with(Layer layer, List<UserLine> own) {
    SortedMap<Layer, List<UserLine>> changed = new TreeMap<>(lines);
    changed.put(layer, own);
    return new ConfigLayers(folder, changed, texts, files);
  }

  /** The same layers without any line. */
  public ConfigLayers empty() {
    return new ConfigLayers(folder, new TreeMap<>(), texts, files);
  }

  /** The same layers, with the symbols of a model that are texts. */
  ConfigLayers withTexts(SortedSet<String> symbols) {
    return new ConfigLayers(folder, lines, symbols, files);
  }

  /**
   * Writes every layer that differs from its file; the file of a layer without lines is removed.
   */
  public void write() {
    LayerFiles.write(this);
  }
}
